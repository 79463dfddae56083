package dev.lisle.cli.accounts;

import dev.lisle.cli.ExitCode;
import dev.lisle.cli.output.OutputMixin;
import dev.lisle.cli.print.Bars;
import dev.lisle.cli.print.Numbers;
import dev.lisle.cli.print.Printout;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.cli.shapes.Shape;
import dev.lisle.client.Fields;
import dev.lisle.client.ThreadsClient;
import dev.lisle.client.errors.InvalidRequestException;
import dev.lisle.client.errors.MissingScopeException;
import dev.lisle.client.limits.LimitsClient;
import dev.lisle.client.limits.PublishingLimit;
import dev.lisle.client.limits.Quota;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is left of the quotas. */
@Command(
        name = "limits",
        description = {"Show what you used of your quotas, in the last 24 hours.", ""},
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Quotas that your token may not see are left out. --quiet prints how many posts",
            "are left.",
            "",
            "Example:",
            "  lisle limits"
        })
public final class LimitsCommand implements Callable<Integer> {
    private static final int BAR = 25;

    private static final List<Kind> KINDS = List.of(
            new Kind("posts", LimitsClient.OF_POSTS, PublishingLimit::posts),
            new Kind("replies", LimitsClient.OF_REPLIES, PublishingLimit::replies),
            new Kind("deletes", LimitsClient.OF_DELETES, PublishingLimit::deletes),
            new Kind("location_searches", LimitsClient.OF_LOCATION_SEARCHES, PublishingLimit::locationSearches));

    /** One of the quotas, the fields to ask for, and where it is in the answer. */
    private record Kind(String name, Fields fields, Function<PublishingLimit, @Nullable Quota> quota) {
        String words() {
            return name.replace('_', ' ');
        }
    }

    @Mixin
    private OutputMixin output;

    @Mixin
    private SessionMixin session;

    /** For picocli. */
    public LimitsCommand() {}

    @Override
    public Integer call() {
        try (ThreadsClient client = session.openClient()) {
            print(quotas(client.limits()));
            return ExitCode.OK;
        }
    }

    /** All at once; and if one of them is refused, one after the other. */
    private Map<Kind, Quota> quotas(LimitsClient limits) {
        Fields all = LimitsClient.OF_POSTS;
        for (Kind kind : KINDS) {
            all = all.plus(kind.fields.names());
        }
        Map<Kind, Quota> quotas = new LinkedHashMap<>();
        try {
            PublishingLimit answer = limits.get(all);
            for (Kind kind : KINDS) {
                add(quotas, kind, answer);
            }
        } catch (MissingScopeException | InvalidRequestException e) {
            add(quotas, KINDS.get(0), limits.get(KINDS.get(0).fields));
            for (Kind kind : KINDS.subList(1, KINDS.size())) {
                addIfAllowed(quotas, kind, limits);
            }
        }
        return quotas;
    }

    private void addIfAllowed(Map<Kind, Quota> quotas, Kind kind, LimitsClient limits) {
        try {
            add(quotas, kind, limits.get(kind.fields));
        } catch (MissingScopeException | InvalidRequestException e) {
            output.note("Your token may not see the quota of " + kind.words() + ".");
        }
    }

    private static void add(Map<Kind, Quota> quotas, Kind kind, PublishingLimit answer) {
        Quota quota = kind.quota.apply(answer);
        if (quota != null) {
            quotas.put(kind, quota);
        }
    }

    private void print(Map<Kind, Quota> quotas) {
        if (output.isJson()) {
            Shape shape = new Shape();
            quotas.forEach((kind, quota) -> shape.with(kind.name, shape(quota)));
            shape.print(output.out());
        } else if (output.isQuiet()) {
            Quota posts = quotas.get(KINDS.get(0));
            left(posts).ifPresent(output.out()::println);
        } else {
            Printout sheet = Printout.of(output);
            quotas.forEach((kind, quota) -> show(sheet, kind, quota));
        }
        output.out().flush();
    }

    private static OptionalLong left(@Nullable Quota quota) {
        return quota == null ? OptionalLong.empty() : quota.left();
    }

    private static Shape shape(Quota quota) {
        OptionalLong left = quota.left();
        return new Shape()
                .with("used", quota.used())
                .with("total", quota.total())
                .with("left", left.isPresent() ? left.getAsLong() : null)
                .with(
                        "window_in_seconds",
                        quota.window() == null ? null : quota.window().toSeconds());
    }

    private static void show(Printout sheet, Kind kind, Quota quota) {
        long used = quota.used() == null ? 0 : quota.used();
        long total = quota.total() == null ? 0 : quota.total();
        String bar = Bars.bar(used, Math.max(used, total), BAR);
        String counts = Numbers.grouped(used) + " of " + (quota.total() == null ? "?" : Numbers.grouped(total));
        String left = quota.left().isPresent() ? Numbers.grouped(quota.left().getAsLong()) + " left" : "";
        String padding = " ".repeat(Math.max(0, BAR - bar.length()));
        String look = total > 0 && used >= total
                ? sheet.style().bad(bar)
                : sheet.style().good(bar);
        sheet.line(Printout.padded(kind.words(), 18) + Printout.right(counts, 15) + "  " + look + padding + "  "
                + sheet.style().dim(left));
    }
}
