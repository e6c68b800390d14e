package io.runpod.sdk.testkit;

/** Lets the control API answer under its own paths: no fault strikes there, and nothing is recorded. */
final class Controlled implements RequestHandler {
    private final Control control;
    private final RequestHandler others;

    Controlled(Control control, RequestHandler others) {
        this.control = control;
        this.others = others;
    }

    @Override
    public boolean closesBeforeReading(RequestHead head) {
        return !isForControl(head) && others.closesBeforeReading(head);
    }

    @Override
    public Reply reply(Incoming request) {
        return isForControl(request.head()) ? Reply.of(control.answer(request)) : others.reply(request);
    }

    private static boolean isForControl(RequestHead head) {
        return head.path().startsWith(Control.PREFIX);
    }
}
