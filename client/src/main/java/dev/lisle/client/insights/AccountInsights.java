package dev.lisle.client.insights;

import dev.lisle.client.paging.Window;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The metrics of an account in one window of time. Immutable; {@link #next} and {@link #previous} send one request each. */
public final class AccountInsights {
    private final Insights insights;
    private final @Nullable Window next;
    private final @Nullable Window previous;
    private final Function<Window, AccountInsights> fetch;

    AccountInsights(
            Insights insights,
            @Nullable Window next,
            @Nullable Window previous,
            Function<Window, AccountInsights> fetch) {
        this.insights = insights;
        this.next = next;
        this.previous = previous;
        this.fetch = fetch;
    }

    /** The metrics of this window. Sends nothing. */
    public Insights insights() {
        return insights;
    }

    /** The window after this one; empty if Meta named none. Sends nothing. */
    public Optional<Window> nextWindow() {
        return Optional.ofNullable(next);
    }

    /** The window before this one; empty if Meta named none. Sends nothing. */
    public Optional<Window> previousWindow() {
        return Optional.ofNullable(previous);
    }

    /** Fetches the same metrics of the window after this one; empty, without a request, if Meta named none. */
    public Optional<AccountInsights> next() {
        return nextWindow().map(fetch);
    }

    /** Fetches the same metrics of the window before this one; empty, without a request, if Meta named none. */
    public Optional<AccountInsights> previous() {
        return previousWindow().map(fetch);
    }
}
