-- A plan: found by the hash of its key, readable only with the key itself, which is not here.
create table plan (
    lookup bytea primary key,
    sealed bytea not null,
    version integer not null,
    expires_at timestamp with time zone not null
);

create index plan_expires_at on plan (expires_at);
