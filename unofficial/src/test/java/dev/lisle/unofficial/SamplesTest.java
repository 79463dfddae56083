package dev.lisle.unofficial;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lisle.unofficial.errors.TransportException;
import dev.lisle.unofficial.errors.UnofficialException;
import dev.lisle.unofficial.json.Json;
import dev.lisle.unofficial.paging.Page;
import dev.lisle.unofficial.support.Fixture;
import dev.lisle.unofficial.support.Leaves;
import dev.lisle.unofficial.support.Reply;
import dev.lisle.unofficial.support.Samples;
import dev.lisle.unofficial.threads.NewThread;
import dev.lisle.unofficial.threads.ThreadId;
import dev.lisle.unofficial.users.UserId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of the reference, read by its method over the wire: whole, and whatever is added, missing or odd in it. */
class SamplesTest {
    private static final UserId USER = new UserId(900000000002L);
    private static final ThreadId THREAD = new ThreadId(3100000000000000101L);
    private static final NewThread NEW = NewThread.of("x");

    private static final Map<String, Function<PublicApi, Object>> PUBLIC = new TreeMap<>(Map.ofEntries(
            entry("public_api.get_user", api -> api.getUser(USER)),
            entry("public_api.get_user_threads", api -> api.getUserThreads(USER)),
            entry("wire.public_get_user_threads", api -> api.getUserThreads(USER)),
            entry("public_api.get_user_replies", api -> api.getUserReplies(USER)),
            entry("public_api.get_thread", api -> api.getThread(THREAD)),
            entry("public_api.get_thread_likers", api -> api.getThreadLikers(THREAD))));

    private static final Map<String, Function<PrivateApi, Object>> PRIVATE = new TreeMap<>(Map.ofEntries(
            entry("private_api.get_user", api -> api.getUser(USER)),
            entry("wire.usernameinfo", api -> api.getUser(USER)),
            entry("private_api.get_user_threads", api -> api.getUserThreads(USER)),
            entry("private_api.get_user_replies", api -> api.getUserReplies(USER)),
            entry("private_api.get_user_followers", api -> api.getUserFollowers(USER)),
            entry("private_api.get_user_following", api -> api.getUserFollowing(USER)),
            entry("private_api.get_friendship_status", api -> api.getFriendshipStatus(USER)),
            entry("private_api.search_user", api -> api.searchUser("x")),
            entry("private_api.follow_user", api -> api.followUser(USER)),
            entry("private_api.unfollow_user", api -> api.unfollowUser(USER)),
            entry("private_api.mute_user", api -> api.muteUser(USER)),
            entry("private_api.unmute_user", api -> api.unmuteUser(USER)),
            entry("private_api.restrict_user", api -> api.restrictUser(USER)),
            entry("private_api.unrestrict_user", api -> api.unrestrictUser(USER)),
            entry("private_api.block_user", api -> api.blockUser(USER)),
            entry("private_api.unblock_user", api -> api.unblockUser(USER)),
            entry("private_api.get_thread", api -> api.getThread(THREAD)),
            entry("wire.private_get_thread", api -> api.getThread(THREAD)),
            entry("private_api.get_thread_likers", api -> api.getThreadLikers(THREAD)),
            entry("private_api.create_thread", api -> api.createThread(NEW)),
            entry("wire.private_create_thread_text_only", api -> api.createThread(NEW)),
            entry("private_api.delete_thread", api -> api.deleteThread(THREAD)),
            entry("private_api.like_thread", api -> api.likeThread(THREAD)),
            entry("private_api.unlike_thread", api -> api.unlikeThread(THREAD)),
            entry("private_api.repost_thread", api -> api.repostThread(THREAD)),
            entry("private_api.unrepost_thread", api -> api.unrepostThread(THREAD)),
            entry("private_api.quote_thread", api -> api.quoteThread(THREAD, "x")),
            entry("private_api.get_recommended_users", api -> api.getRecommendedUsers())));

    /** Read as a step of a login or an upload, or as a number; each has a test beside its code. */
    private static final List<String> ELSEWHERE = List.of(
            "private_api.get_thread_id",
            "private_api.get_user_id",
            "public_api.get_thread_id",
            "public_api.get_user_id",
            "threads.download_settings",
            "wire.login_success",
            "wire.login_two_factor",
            "wire.login_wrong_password",
            "wire.rupload_igphoto",
            "wire.two_factor_login",
            "wire.two_factor_status_approved",
            "wire.two_factor_status_pending");

    private final Fixture fixture = new Fixture();
    private final PublicApi publicApi = fixture.publicApi();
    private final PrivateApi privateApi = fixture.privateApi();

    @AfterEach
    void close() {
        fixture.close();
    }

    static List<String> read() {
        return Stream.concat(PUBLIC.keySet().stream(), PRIVATE.keySet().stream())
                .toList();
    }

    @Test
    void noSampleIsForgotten() {
        assertThat(Stream.of(read(), ELSEWHERE).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Samples.names().stream()
                        .filter(name -> !name.startsWith("error."))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("read")
    void everyLeafOfASampleIsReachable(String name) {
        Json sample = Samples.json(name);

        Object result = call(name, sample.compact());

        assertThat(Leaves.of(json(result))).isEqualTo(Leaves.of(sample));
        assertThat(parts(result))
                .allSatisfy(part -> assertThat(Leaves.isPart(part, sample)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("read")
    void whatIsAddedIsKept(String name) {
        Json more = Leaves.withUnknownFields(Samples.json(name));

        Object result = call(name, more.compact());

        assertThat(json(result)).isEqualTo(more);
    }

    @ParameterizedTest
    @MethodSource("read")
    void whateverIsMissingOrOfAnotherKindIsReadAroundOrNamed(String name) {
        for (Json odd : Leaves.oddities(Samples.json(name))) {
            try {
                Object result = call(name, odd.compact());
                assertThat(json(result)).isEqualTo(odd);
            } catch (UnofficialException e) {
                assertThat(e).as(odd.compact()).isNotInstanceOf(TransportException.class);
            }
        }
    }

    private Object call(String name, String body) {
        Function<PublicApi, Object> read = PUBLIC.get(name);
        if (read != null) {
            if (fixture.server.requests().isEmpty()) {
                fixture.server.answer(Reply.text(200, Fixture.LSD_PAGE));
            }
            fixture.server.answer(Reply.json(200, body));
            return read.apply(publicApi);
        }
        fixture.server.answer(Reply.json(200, body));
        return PRIVATE.get(name).apply(privateApi);
    }

    private static Json json(Object result) {
        return result instanceof Page<?> page ? page.json() : (Json) component(result, "json");
    }

    /** The JSON that each record inside the result carries. */
    private static List<Json> parts(@Nullable Object value) {
        List<Json> parts = new ArrayList<>();
        if (value instanceof Page<?> page) {
            page.items().forEach(item -> parts.addAll(parts(item)));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> parts.addAll(parts(item)));
        } else if (value instanceof Json json) {
            if (!json.isMissing()) {
                parts.add(json);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                parts.addAll(parts(component(value, component.getName())));
            }
        }
        return parts;
    }

    private static Object component(Object record, String name) {
        try {
            return record.getClass().getMethod(name).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
