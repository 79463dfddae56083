-- Tokens, sealed. What stands in clear beside them is what warnings need.
create table lisle_outbox_token (
    account        text    not null primary key,
    sealed         text    not null,
    version        bigint not null,
    issued_at      bigint,
    expires_at     bigint,
    grant_ends_at  bigint,
    refresh_due    bigint,
    leased_until   bigint,
    last_failure   text,
    changed_at     bigint not null
);

-- The slots of each account's queue, in words.
create table lisle_outbox_queue (
    account    text    not null primary key,
    slots      text    not null,
    changed_at bigint not null
);

-- Slots that somebody is about to fill.
create table lisle_outbox_slot (
    account       text   not null,
    slot          bigint not null,
    claimed_until bigint not null,
    primary key (account, slot)
);
