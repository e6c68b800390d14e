package io.runpod.sdk.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which fault meets which request: first what was said for the next ones, then the latest rule that fits. */
final class FaultPlan {
    private final Deque<Fault> next = new ArrayDeque<>();
    private final Deque<Rule> rules = new ArrayDeque<>();
    private Optional<Rule> always = Optional.empty();

    synchronized void next(List<Fault> faults) {
        next.addAll(faults);
    }

    /** Replaces what was said for all requests, and stays below every rule for some. */
    synchronized void always(List<Fault> faults) {
        always = Optional.of(new Rule(request -> true, faults));
    }

    synchronized void when(Predicate<RecordedRequest> predicate, List<Fault> faults) {
        rules.push(new Rule(predicate, faults));
    }

    /** How many were said for the next ones and have met nobody yet. */
    synchronized int waiting() {
        return next.size();
    }

    synchronized void clear() {
        next.clear();
        rules.clear();
        always = Optional.empty();
    }

    /** Takes the fault for a request that has been read whole. */
    synchronized Fault take(RecordedRequest request) {
        if (!next.isEmpty()) {
            return next.remove();
        }
        return standing()
                .filter(rule -> rule.predicate.test(request))
                .findFirst()
                .map(Rule::take)
                .orElseGet(Fault::none);
    }

    /**
     * Takes the fault for a request whose body has not been read, if there is one that strikes then. No predicate of
     * another fault is asked: it may want to see the body.
     */
    synchronized boolean strikesBeforeReading(RecordedRequest head) {
        if (!next.isEmpty()) {
            return Optional.of(next.element())
                    .filter(Fault::strikesBeforeReading)
                    .map(next::remove)
                    .orElse(false);
        }
        Optional<Rule> rule = standing()
                .filter(Rule::strikesBeforeReading)
                .filter(early -> early.predicate.test(head))
                .findFirst();
        rule.ifPresent(Rule::take);
        return rule.isPresent();
    }

    private Stream<Rule> standing() {
        return Stream.concat(rules.stream(), always.stream());
    }

    private static final class Rule {
        private final Predicate<RecordedRequest> predicate;
        private final Deque<Fault> faults;

        Rule(Predicate<RecordedRequest> predicate, List<Fault> faults) {
            this.predicate = predicate;
            this.faults = new ArrayDeque<>(faults);
        }

        boolean strikesBeforeReading() {
            return faults.element().strikesBeforeReading();
        }

        /** In turn; the last one stays. */
        Fault take() {
            return faults.size() > 1 ? faults.remove() : faults.element();
        }
    }
}
