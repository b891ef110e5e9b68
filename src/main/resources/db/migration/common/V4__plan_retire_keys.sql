-- Hashes of keys whose plan was deleted or has a new link: a form that is sent again must not fill them once more.
create table retired_key (
    lookup bytea primary key,
    forget_at timestamp with time zone not null
);

create index retired_key_forget_at on retired_key (forget_at);
