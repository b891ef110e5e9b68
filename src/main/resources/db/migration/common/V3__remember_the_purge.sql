-- When expired plans were last deleted, by the clock of whoever did it: a clock that jumped must not delete living plans.
create table purge (
    id integer primary key check (id = 1),
    last_run timestamp with time zone not null,
    paused_since timestamp with time zone
);
