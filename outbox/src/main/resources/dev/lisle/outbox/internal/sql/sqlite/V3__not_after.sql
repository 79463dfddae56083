-- The last moment at which it may begin to go out; null for none.
alter table lisle_outbox_submission add column not_after integer;
