package dev.lisle.client.oembed;

import dev.lisle.client.WebAddress;
import dev.lisle.client.auth.AccessToken;
import dev.lisle.client.internal.ApiCaller;
import dev.lisle.client.internal.ApiRequest;
import dev.lisle.client.internal.JsonReader;
import dev.lisle.client.internal.Unknown;

/** Reads how a post looks inside another page. Thread-safe: make one and share it. The account's token is not sent. */
public final class OembedClient {
    private final ApiCaller api;

    /** Reached by {@link dev.lisle.client.ThreadsClient#oembed}. */
    public OembedClient(ApiCaller api) {
        this.api = api;
    }

    /**
     * Reads the markup that shows a post; one of 1,000 an hour. Private, age-restricted and geo-gated posts are refused. Sends one
     * request.
     *
     * @throws dev.lisle.client.errors.MissingScopeException if Meta asks for an app with more access; see {@link EmbedQuery#with}
     * @see <a href="https://developers.facebook.com/documentation/threads/tools-and-resources/embed-a-threads-post">oEmbed</a>
     */
    public Embed get(EmbedQuery query) {
        ApiRequest request =
                api.get("/oembed").anonymous().param("url", query.post()).param("maxwidth", query.widthInPixels());
        AccessToken token = query.appToken();
        return (token == null ? request : request.secret("access_token", token.reveal())).send(OembedClient::read);
    }

    private static Embed read(JsonReader in) {
        String type = null;
        String version = null;
        String html = null;
        String providerName = null;
        WebAddress providerUrl = null;
        Integer width = null;
        Unknown unknown = new Unknown();
        for (String name; (name = in.nextField()) != null; ) {
            switch (name) {
                case "type" -> type = in.text();
                case "version" -> version = in.text();
                case "html" -> html = in.text();
                case "provider_name" -> providerName = in.text();
                case "provider_url" -> providerUrl = in.address();
                case "width" -> width = in.integer();
                default -> unknown.keep(name, in);
            }
        }
        return new Embed(type, version, html, providerName, providerUrl, width, unknown.fields());
    }
}
