package dev.lisle.bridge;

import dev.lisle.unofficial.PrivateApi;
import dev.lisle.unofficial.ReadApi;
import dev.lisle.unofficial.UnofficialClient;

/** Which side of the interface of 2023 to use for what, as the original's documentation suggests. */
public final class Policies {
    private Policies() {}

    /**
     * The two sides of one client.
     *
     * @param reads for the seven reads
     * @param writes for everything else
     */
    public record Sides(ReadApi reads, PrivateApi writes) {}

    /** Public for reads, so that reading does not strain the account; private for writes. Sends nothing. */
    public static Sides publicReadsPrivateWrites(UnofficialClient client) {
        return new Sides(client.publicApi(), client.privateApi());
    }

    /**
     * Public, else private: where the public side fails, the private side is asked, which logs in if it must. A server
     * that asks to wait, or that blocks, is not asked again by another way: those failures stay. Sends nothing itself.
     */
    public static ReadApi publicElsePrivate(UnofficialClient client) {
        return new ElseApi(client.publicApi(), client.privateApi());
    }
}
