package io.runpod.sdk.testkit;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** A list that keeps the first so many elements, and takes the others without keeping them. */
final class FirstOnes<T> extends AbstractList<T> {
    private final int most;
    private final List<T> kept = new ArrayList<>();

    FirstOnes(int most) {
        this.most = most;
    }

    @Override
    public void add(int index, T element) {
        if (kept.size() < most) {
            kept.add(element);
        }
    }

    @Override
    public T get(int index) {
        return kept.get(index);
    }

    @Override
    public int size() {
        return kept.size();
    }
}
