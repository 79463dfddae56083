package dev.lisle.cli.outbox;

import dev.lisle.cli.WrongInputException;
import dev.lisle.cli.session.SessionMixin;
import dev.lisle.client.ThreadsClient;
import dev.lisle.outbox.vault.Vault;
import dev.lisle.outbox.vault.VaultedToken;
import dev.lisle.outbox.workers.AccountClients;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts that a worker publishes for: those of the vault, then those somebody logged in with here. */
final class SessionClients implements AccountClients, AutoCloseable {
    private final SessionMixin session;
    private final Vault vault;
    private final Map<String, ThreadsClient> open = new ConcurrentHashMap<>();

    SessionClients(SessionMixin session, Vault vault) {
        this.session = session;
        this.vault = vault;
    }

    @Override
    public ThreadsClient of(String account) {
        return open.computeIfAbsent(account, this::connect);
    }

    @Override
    public void close() {
        open.values().forEach(ThreadsClient::close);
    }

    private ThreadsClient connect(String account) {
        try {
            boolean isVaulted = vault.list().stream().map(VaultedToken::account).anyMatch(account::equals);
            return isVaulted ? session.openClient(vault.source(account)) : session.openClientOf(account);
        } catch (WrongInputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
