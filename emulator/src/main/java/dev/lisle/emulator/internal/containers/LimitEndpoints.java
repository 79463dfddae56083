package dev.lisle.emulator.internal.containers;

import dev.lisle.emulator.faults.Operation;
import dev.lisle.emulator.internal.calls.Call;
import dev.lisle.emulator.internal.calls.Router;
import dev.lisle.emulator.internal.graph.Answer;
import dev.lisle.emulator.internal.graph.FieldSet;
import dev.lisle.emulator.internal.graph.Fields;
import dev.lisle.emulator.internal.graph.Json;
import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.RollingCount;
import dev.lisle.emulator.internal.world.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how much an account has done, and how much it may.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/troubleshooting#retrieve-publishing-quota-limit">Quotas</a>
 */
public final class LimitEndpoints {
    /**
     * One quota as it is asked for.
     *
     * @param usage the field that says what is used
     * @param config the field that says what is allowed
     * @param scope what a token needs to see it
     * @param of where it is counted
     */
    private record Quota(String usage, String config, Scope scope, Function<Person, RollingCount> of) {}

    private static final List<Quota> QUOTAS = List.of(
            new Quota("quota_usage", "config", Scope.THREADS_CONTENT_PUBLISH, Person::postQuota),
            new Quota("reply_quota_usage", "reply_config", Scope.THREADS_MANAGE_REPLIES, Person::replyQuota),
            new Quota("delete_quota_usage", "delete_config", Scope.THREADS_DELETE, Person::deletionQuota),
            new Quota(
                    "location_search_quota_usage",
                    "location_search_config",
                    Scope.THREADS_LOCATION_TAGGING,
                    Person::locationSearchQuota));

    /** Adds the endpoint. */
    public void register(Router router) {
        router.on(Operation.LIMITS, "GET", Person.class, "threads_publishing_limit", this::limits);
    }

    private Answer limits(Person person, Call call) {
        Fields asked = call.fields();
        FieldSet<Person> fields = fields(call.now());
        fields.check(asked);
        for (Quota quota : QUOTAS) {
            if (asked.names().containsKey(quota.usage()) || asked.names().containsKey(quota.config())) {
                call.needs(quota.scope());
            }
        }
        ObjectNode answer = Json.object();
        answer.putArray("data").add(fields.render(person, asked, Set.of()));
        return Answer.of(answer);
    }

    private static FieldSet<Person> fields(Instant now) {
        // a field of one client, in no page of Meta's: asked for and not answered
        FieldSet<Person> fields = new FieldSet<Person>().ignoring("search_quota_usage", "search_config");
        for (Quota quota : QUOTAS) {
            FieldSet.Reader<Person> usage = (person, inner) ->
                    JsonNodeFactory.instance.numberNode(quota.of().apply(person).used(now));
            if (quota.usage().equals("quota_usage")) {
                fields.byDefault(quota.usage(), usage);
            } else {
                fields.with(quota.usage(), usage);
            }
            fields.with(
                    quota.config(),
                    (person, inner) -> Json.chosen(
                            Json.object()
                                    .put("quota_total", quota.of().apply(person).total())
                                    .put("quota_duration", RollingCount.WINDOW.toSeconds()),
                            inner));
        }
        return fields;
    }
}
