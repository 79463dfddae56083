package dev.lisle.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModerationAcceptanceTest {
    private final Emulator emulator = Emulator.start(EmulatorSettings.defaults().withAccounts("ada", "grace", "linus"));
    private final Caller ada = new Caller(emulator, "ada");
    private final Caller grace = new Caller(emulator, "grace");
    private final Caller linus = new Caller(emulator, "linus");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aHiddenReplyIsSeenByTheOwnerOfTheConversationAndItsAuthorAlone() {
        String root = ada.publish("root");
        String reply = grace.publish("reply", "reply_to_id", root);
        String below = linus.publish("below", "reply_to_id", reply);

        assertThat(ada.post("/" + reply + "/manage_reply", "hide", "true")
                        .body()
                        .toString())
                .isEqualTo("{\"success\":true}");

        assertThat(hideStatus(reply)).isEqualTo("HIDDEN");
        assertThat(ids(ada, "/" + root + "/conversation")).containsExactly(below, reply);
        assertThat(ids(linus, "/" + root + "/conversation")).containsExactly(below);
        assertThat(linus.get("/" + reply).code()).isEqualTo("400 100/33");
        assertThat(ids(grace, "/me/replies")).containsExactly(reply);

        ada.post("/" + reply + "/manage_reply", "hide", "false");

        assertThat(hideStatus(reply)).isEqualTo("UNHUSHED");
        assertThat(ids(linus, "/" + root + "/replies")).containsExactly(reply);
    }

    @ParameterizedTest
    @EnumSource(
            value = HideStatus.class,
            names = {"COVERED", "BLOCKED", "RESTRICTED"})
    void whatNoCallLeadsToIsPlayedOverJavaAndHttp(HideStatus status) {
        String root = ada.publish("root");
        String reply = grace.publish("reply", "reply_to_id", root);

        emulator.crowd().mark(reply, status);

        assertThat(hideStatus(reply)).isEqualTo(status.name());
        assertThat(ids(linus, "/" + root + "/replies")).containsExactly(reply);
        ada.post("/" + reply + "/manage_reply", "hide", "true");
        assertThat(hideStatus(reply)).isEqualTo("HIDDEN");
        assertThat(ada.json("/_lisle/crowd", "{'action':'mark','post':'" + reply + "','status':'" + status + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(hideStatus(reply)).isEqualTo(status.name());
        assertThat(ada.json("/_lisle/crowd", "{'action':'mark','post':'" + root + "','status':'" + status + "'}")
                        .status())
                .isEqualTo(400);
        assertThat(ada.json("/_lisle/crowd", "{'action':'mark','post':'" + reply + "','status':'GONE'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyDirectRepliesToOnesOwnPostAreHidden() {
        String root = ada.publish("root");
        String reply = grace.publish("reply", "reply_to_id", root);
        String nested = ada.publish("nested", "reply_to_id", reply);
        String deeper = grace.publish("deeper", "reply_to_id", nested);

        assertThat(grace.post("/" + reply + "/manage_reply", "hide", "true").code())
                .isEqualTo("400 10");
        assertThat(ada.post("/" + deeper + "/manage_reply", "hide", "true").code())
                .isEqualTo("400 100");
        assertThat(ada.post("/" + root + "/manage_reply", "hide", "true").code())
                .isEqualTo("400 100");
        assertThat(ada.json("/" + reply + "/manage_reply", "{'hide':true}").status())
                .isEqualTo(200);
    }

    @Test
    void repliesWaitForApprovalWhereThePostSaysSo() {
        String root = ada.publish("root", "enable_reply_approvals", "true");
        String first = grace.publish("first", "reply_to_id", root);
        String second = grace.publish("second", "reply_to_id", root);
        String own = ada.publish("own", "reply_to_id", root);

        assertThat(ids(ada, "/" + root + "/replies")).containsExactly(own);
        assertThat(ids(ada, "/" + root + "/pending_replies")).containsExactly(second, first);
        assertThat(linus.get("/" + first).code()).isEqualTo("400 100/33");
        assertThat(linus.get("/" + root + "/pending_replies").code()).isEqualTo("400 10");

        ada.post("/" + first + "/manage_pending_reply", "approve", "true");
        ada.post("/" + second + "/manage_pending_reply", "approve", "false");

        assertThat(ids(linus, "/" + root + "/replies", "reverse", "false")).containsExactly(first, own);
        assertThat(ids(ada, "/" + root + "/pending_replies", "approval_status", "pending"))
                .isEmpty();
        Caller.Reply ignored = ada.get(
                "/" + root + "/pending_replies",
                "approval_status",
                "ignored",
                "fields",
                "text,hide_status,reply_approval_status");
        assertThat(ignored.body().path("data").toString())
                .isEqualTo("[{\"text\":\"second\",\"hide_status\":\"NOT_HUSHED\",\"reply_approval_status\":\"ignored\","
                        + "\"id\":\"" + second + "\"}]");
        assertThat(ada.get("/" + root + "/pending_replies", "approval_status", "PENDING")
                        .code())
                .isEqualTo("400 100");

        ada.post("/" + second + "/manage_pending_reply", "approve", "true");

        assertThat(ids(ada, "/" + root + "/pending_replies")).isEmpty();
        assertThat(ids(linus, "/" + root + "/replies", "reverse", "false")).containsExactly(first, second, own);
    }

    @Test
    void approvingWhatDoesNotWaitIsAnAnswerOfTheEmulatorsOwn() {
        String root = ada.publish("root");
        String reply = grace.publish("reply", "reply_to_id", root);

        assertThat(ada.post("/" + reply + "/manage_pending_reply", "approve", "true")
                        .status())
                .isEqualTo(200);

        assertThat(emulator.requests().get(emulator.requests().size() - 1).invented())
                .isTrue();
    }

    @Test
    void theReplyControlDecidesWhoMayAnswer() {
        emulator.crowd().follow("grace", "ada");
        emulator.crowd().follow("ada", "linus");

        assertThat(mayAnswer("everyone")).containsExactly("grace", "linus");
        assertThat(mayAnswer("followers_only")).containsExactly("grace");
        assertThat(mayAnswer("accounts_you_follow")).containsExactly("linus");
        assertThat(mayAnswer("mentioned_only")).containsExactly("linus");
        assertThat(mayAnswer("parent_post_author_only")).isEmpty();
    }

    private List<String> mayAnswer(String control) {
        String root = ada.publish("for @linus", "reply_control", control);
        assertThat(ada.publish("own", "reply_to_id", root)).isNotEmpty();
        return List.of("grace", "linus").stream()
                .filter(username -> (username.equals("grace") ? grace : linus)
                                .post("/me/threads", "media_type", "TEXT", "text", "x", "reply_to_id", root)
                                .status()
                        == 200)
                .toList();
    }

    private String hideStatus(String reply) {
        return ada.get("/" + reply, "fields", "hide_status")
                .body()
                .path("hide_status")
                .asString();
    }

    private static List<String> ids(Caller caller, String path, String... params) {
        return Caller.texts(caller.get(path, params).body(), "id");
    }
}
