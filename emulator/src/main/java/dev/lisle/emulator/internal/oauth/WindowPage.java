package dev.lisle.emulator.internal.oauth;

import dev.lisle.emulator.internal.world.Person;
import dev.lisle.emulator.internal.world.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authorization window as HTML. */
final class WindowPage {
    private WindowPage() {}

    static String of(Wish wish, List<Person> people) {
        StringBuilder html = new StringBuilder(HEAD.formatted(text(wish.app().name())));
        hidden(html, "client_id", wish.app().id());
        hidden(html, "redirect_uri", wish.redirectUri());
        hidden(html, "response_type", "code");
        hidden(
                html,
                "scope",
                String.join(
                        ",",
                        wish.scopes().stream().sorted().map(Scope::wireName).toList()));
        hidden(html, "state", wish.state());
        html.append("<fieldset><legend>Account</legend>\n");
        for (int i = 0; i < people.size(); i++) {
            person(html, people.get(i), i == 0);
        }
        html.append("</fieldset>\n<fieldset><legend>What the app may do</legend>\n");
        hidden(html, "grant", Scope.THREADS_BASIC.wireName());
        wish.scopes().stream().sorted().forEach(scope -> scope(html, scope));
        return html.append(FOOT.formatted(text(wish.redirectUri()))).toString();
    }

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Let %1$s in? · Lisle</title>
            <link rel="icon" href="/_lisle/page/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/_lisle/page/look.css">
            <link rel="stylesheet" href="/_lisle/page/page.css">
            <script src="/_lisle/page/theme.js"></script>
            </head>
            <body class="window">
            <main>
            <p class="brand"><img src="/_lisle/page/icon.svg" alt="" width="34" height="34"><span class="wordmark">Lisle</span><span class="strap">a Threads on your machine</span></p>
            <h1>Let %1$s in?</h1>
            <form method="post" action="/oauth/authorize">
            """;

    private static final String FOOT = """
            </fieldset>
            <p class="context">You go back to <span class="where">%s</span></p>
            <p class="buttons"><button type="submit" name="decision" value="allow" class="primary">Allow</button>
            <button type="submit" name="decision" value="deny" class="secondary">Don’t allow</button></p>
            </form>
            </main>
            </body>
            </html>
            """;

    private static void hidden(StringBuilder html, String name, @Nullable String value) {
        if (value != null) {
            html.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, text(value)));
        }
    }

    private static void person(StringBuilder html, Person person, boolean chosen) {
        html.append("<label class=\"choice\"><input type=\"radio\" name=\"account\" value=\"%1$s\"%2$s required>"
                        .formatted(text(person.username()), chosen ? " checked" : ""))
                .append("<img src=\"/_lisle/avatars/%1$s.svg\" alt=\"\" width=\"32\" height=\"32\" class=\"avatar\">"
                        .formatted(text(person.username())))
                .append("<span>%s <span class=\"handle\">@%s</span></span></label>\n"
                        .formatted(text(person.name()), text(person.username())));
    }

    private static void scope(StringBuilder html, Scope scope) {
        boolean always = scope == Scope.THREADS_BASIC;
        html.append("<label class=\"choice\"><input type=\"checkbox\" name=\"grant\" value=\"%s\" checked%s>"
                        .formatted(scope.wireName(), always ? " disabled" : ""))
                .append("<span>%s <code>%s</code></span></label>\n".formatted(meaning(scope), scope.wireName()));
    }

    private static String meaning(Scope scope) {
        return switch (scope) {
            case THREADS_BASIC -> "See the profile and its posts";
            case THREADS_CONTENT_PUBLISH -> "Publish posts";
            case THREADS_MANAGE_REPLIES -> "Reply, and decide which replies are seen";
            case THREADS_READ_REPLIES -> "Read replies";
            case THREADS_MANAGE_INSIGHTS -> "See views and other numbers";
            case THREADS_MANAGE_MENTIONS -> "See who mentions the account";
            case THREADS_KEYWORD_SEARCH -> "Search posts";
            case THREADS_DELETE -> "Delete posts";
            case THREADS_LOCATION_TAGGING -> "Tag posts with places";
            case THREADS_PROFILE_DISCOVERY -> "Look up public profiles";
            case THREADS_SHARE_TO_INSTAGRAM -> "Share posts to Instagram Stories";
        };
    }

    /** The text, safe between tags and between quotes. */
    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
