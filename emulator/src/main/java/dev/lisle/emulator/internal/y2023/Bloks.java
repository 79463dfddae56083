package dev.lisle.emulator.internal.y2023;

import dev.lisle.emulator.internal.graph.Json;
import tools.jackson.databind.node.ObjectNode;

/** Answers to a login: HTTP 200 whatever the outcome, which is an expression inside a tree. */
final class Bloks {
    private static final String TREE = "\u341f";

    private Bloks() {}

    /** Signed in. The headers are JSON in a text, in JSON in a text, in the expression, in JSON. */
    static Reply success(ObjectNode response, ObjectNode headers) {
        ObjectNode result = Json.object()
                .put("login_response", Reply.text(response.put("status", "ok")))
                .put("headers", Reply.text(headers))
                .putNull("cookies");
        return answer("(bk.action.caa.HandleLoginResponse, (bk.action.tree.Make, (bk.action.i32.Const, 13799),"
                + " (bk.action.i32.Const, 35), " + quoted(Reply.text(result)) + "))");
    }

    /** The password was right, and more is wanted. */
    static Reply twoFactor(ObjectNode question) {
        return answer("(bk.action.caa.PresentTwoFactorAuthFlow, (bk.action.core.GetArg, 0), "
                + quoted(Reply.text(question)) + ")");
    }

    /** Refused, in words. */
    static Reply dialog(String function, String title, String text) {
        return answer("(" + function + ", (bk.action.tree.Make, (bk.action.i32.Const, 13799),"
                + " (bk.action.i32.Const, 40), " + quoted(title) + ", (bk.action.i32.Const, 35), " + quoted(text)
                + ", (bk.action.i32.Const, 36), \"OK\"), (bk.action.tree.Make, (bk.action.i32.Const, 13799)))");
    }

    private static Reply answer(String expression) {
        ObjectNode answer = Json.object();
        ObjectNode payload = answer.putObject("layout").putObject("bloks_payload");
        payload.putArray("data");
        payload.putArray("props").addObject().put("id", "1000000000000000001").put("name", "ttrc_instance_id");
        payload.putObject("error_attribution").put("logging_id", "{}");
        payload.putObject("tree").putObject(TREE).put("#", expression);
        return Reply.ok(answer);
    }

    private static String quoted(String text) {
        return Reply.text(Json.text(text));
    }
}
