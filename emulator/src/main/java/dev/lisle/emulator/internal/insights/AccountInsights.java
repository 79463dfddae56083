package dev.lisle.emulator.internal.insights;

import dev.lisle.emulator.Variant;
import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.Errors;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.graph.MetaTime;
import dev.lisle.emulator.internal.posts.Links;
import dev.lisle.emulator.internal.world.Happenings;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import dev.lisle.emulator.internal.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of an account.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/insights">Insights</a>
 */
public final class AccountInsights {
    private static final String FOLLOWERS = "followers_count";
    private static final String DEMOGRAPHICS = "follower_demographics";
    private static final Map<String, String> DESCRIPTIONS = new LinkedHashMap<>();

    static {
        DESCRIPTIONS.put("views", "How often the profile's posts were seen, day by day.");
        DESCRIPTIONS.put("likes", "How often the profile's posts were liked.");
        DESCRIPTIONS.put("replies", "How often the profile's posts were answered.");
        DESCRIPTIONS.put("reposts", "How often the profile's posts were reposted.");
        DESCRIPTIONS.put("quotes", "How often the profile's posts were quoted.");
        DESCRIPTIONS.put("clicks", "How often the links of the profile's posts were followed.");
        DESCRIPTIONS.put(FOLLOWERS, "How many follow the profile.");
        DESCRIPTIONS.put(DEMOGRAPHICS, "Who follows the profile.");
    }

    private final World world;
    private final Links links;

    /** Counts in this world. */
    public AccountInsights(World world, Links links) {
        this.world = world;
        this.links = links;
    }

    /** Adds the endpoint. */
    public void register(Router router) {
        router.on(
                Operation.ACCOUNT_INSIGHTS,
                "GET",
                Person.class,
                "threads_insights",
                this::get,
                Scope.THREADS_MANAGE_INSIGHTS);
    }

    private Answer get(Person person, Call call) {
        List<String> metrics = Metrics.asked(call.params(), DESCRIPTIONS.keySet());
        Span span = Span.read(call.params(), call.now());
        boolean timeless = metrics.contains(FOLLOWERS) || metrics.contains(DEMOGRAPHICS);
        if (timeless && span.given()) {
            throw Errors.invalid("Params since and until do not go with " + FOLLOWERS + " and " + DEMOGRAPHICS);
        }
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        metrics.forEach(metric -> data.add(metric(metric, person, span, call)));
        if (!timeless) {
            ObjectNode paging = answer.putObject("paging");
            paging.put("previous", address(span.previous(), call));
            paging.put("next", address(span.next(), call));
        }
        return metrics.contains(DEMOGRAPHICS) ? Answer.of(answer).asInvented() : Answer.of(answer);
    }

    private ObjectNode metric(String name, Person person, Span span, Call call) {
        ObjectNode metric = Json.object().put("name", name).put("period", "day");
        switch (name) {
            case "views" -> addViews(metric, person, span);
            case "clicks" -> addClicks(metric, person, span);
            case DEMOGRAPHICS ->
                metric.set(
                        "total_value",
                        Demographics.of(person, world.happenings().followers(person), call.params()));
            default -> metric.putObject("total_value").put("value", total(name, person, span));
        }
        return metric.put("title", name)
                .put("description", DESCRIPTIONS.get(name))
                .put("id", person.id() + "/insights/" + name + "/day");
    }

    private void addViews(ObjectNode metric, Person person, Span span) {
        Happenings happenings = world.happenings();
        if (world.variants().contains(Variant.VIEWS_AS_TOTAL)) {
            metric.putObject("total_value").put("value", happenings.views(person, span.since(), span.until()));
            return;
        }
        ArrayNode values = metric.putArray("values");
        for (Span day : span.days()) {
            values.addObject()
                    .put("value", happenings.views(person, day.since(), day.until()))
                    .put("end_time", MetaTime.write(Span.endOfDay(day.since())));
        }
    }

    private void addClicks(ObjectNode metric, Person person, Span span) {
        ArrayNode values = metric.putArray("link_total_values");
        world.happenings()
                .clicks(person, span.since(), span.until())
                .forEach((link, count) -> values.addObject().put("value", count).put("link_url", link));
    }

    private long total(String name, Person person, Span span) {
        Happenings happenings = world.happenings();
        return switch (name) {
            case "likes" -> happenings.likes(person, span.since(), span.until());
            case "replies" -> happenings.replies(person, span.since(), span.until());
            case "reposts" -> happenings.reposts(person, span.since(), span.until());
            case "quotes" -> happenings.quotes(person, span.since(), span.until());
            default -> happenings.followers(person);
        };
    }

    /** A whole address; it carries the token only if the caller sent it as a parameter, as Meta's do. */
    private String address(Span span, Call call) {
        StringBuilder address = new StringBuilder(links.base() + call.path() + "?");
        call.params().flat().forEach((name, value) -> {
            if (!name.equals("since") && !name.equals("until")) {
                address.append(name).append('=').append(Links.encoded(value)).append('&');
            }
        });
        return address.append("since=")
                .append(span.since().getEpochSecond())
                .append("&until=")
                .append(span.until().getEpochSecond())
                .toString();
    }
}
