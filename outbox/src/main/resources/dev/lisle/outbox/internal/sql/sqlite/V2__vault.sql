-- Tokens, sealed. What stands in clear beside them is what warnings need.
create table lisle_outbox_token (
    account        text    not null primary key,
    sealed         text    not null,
    version        integer not null,
    issued_at      integer,
    expires_at     integer,
    grant_ends_at  integer,
    refresh_due    integer,
    leased_until   integer,
    last_failure   text,
    changed_at     integer not null
);

-- The slots of each account's queue, in words.
create table lisle_outbox_queue (
    account    text    not null primary key,
    slots      text    not null,
    changed_at integer not null
);

-- Slots that somebody is about to fill.
create table lisle_outbox_slot (
    account       text   not null,
    slot          integer not null,
    claimed_until integer not null,
    primary key (account, slot)
);
