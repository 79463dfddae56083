package dev.lisle.emulator;

import dev.lisle.emulator.internal.y2023.Service;
import java.net.URI;

/**
 * The web and mobile interface of mid-2023 over the accounts and posts of an emulator: what is posted through it is seen
 * by the official one, and the other way round. It listens at an address of its own, because its paths would be in the way
 * of the official ones. Ids are others here, short codes the same. Opened by {@link Emulator#openInterfaceOf2023}; ends
 * with the emulator. May be shared between threads.
 *
 * <p>What its servers sent is partly known from documents of that time and partly assumed; likes, followers and reposts
 * made here are known here only.
 */
public final class InterfaceOf2023 {
    private final URI address;
    private final Service service;

    InterfaceOf2023(URI address, Service service) {
        this.address = address;
        this.service = service;
    }

    /** Below which all of it is: pages and uploads at the root, the mobile interface at {@code /api/v1}. */
    public URI address() {
        return address;
    }

    /**
     * With which an account signs in; {@code password-of-} and its username unless set. No secret.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public String password(String username) {
        return service.password(username);
    }

    /**
     * Sets the password of an account.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void setPassword(String username, String password) {
        service.setPassword(username, password);
    }

    /**
     * From now on a login of the account wants a second factor: this code, or {@link #approveLogins}.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void requireSecondFactor(String username, String code) {
        service.requireCode(username, code);
    }

    /**
     * Approves the logins of the account that wait for a second factor, as if on another device.
     *
     * @return how many they were
     * @throws IllegalArgumentException if there is no such account
     */
    public int approveLogins(String username) {
        return service.approve(username);
    }

    /**
     * Signs the account out everywhere; its next call is refused.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void endSessions(String username) {
        service.endSessions(username);
    }

    /**
     * Shows the posts of an account to all, or only to those who follow it; following it then needs its consent, which
     * it never gives.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void setPrivate(String username, boolean isPrivate) {
        service.setPrivate(username, isPrivate);
    }

    /** Answers the next request whose path contains {@code part} with the fault, and does nothing else with it. */
    public void failNext(String part, FaultOf2023 fault) {
        service.plan(part, fault);
    }
}
