-- What the content files say, one row an entry. The document holds the words; the columns hold what tables can check.
create table approach (
    code varchar(20) primary key,
    slug varchar(20) not null unique,
    name varchar(100) not null,
    position integer not null,
    document varchar(100000) not null
);

create table activity (
    code varchar(50) primary key,
    approach_code varchar(20) not null references approach,
    name varchar(100) not null,
    position integer not null,
    document varchar(100000) not null
);

create table red_flag (
    code varchar(50) primary key,
    level varchar(20) not null,
    position integer not null,
    document varchar(100000) not null
);

create table health_condition (
    code varchar(50) primary key,
    position integer not null,
    document varchar(100000) not null
);

create table medicine (
    code varchar(50) primary key,
    activity_code varchar(50) references activity,
    position integer not null,
    document varchar(100000) not null
);

create table source (
    code varchar(50) primary key,
    position integer not null,
    document varchar(100000) not null
);

-- What is read whole: the points, what fits where, the words beside medicines, the fingerprint of all files.
create table reference_table (
    code varchar(50) primary key,
    position integer not null,
    document varchar(100000) not null
);

-- A plan: found by the hash of its key, readable only with the key itself, which is not here.
create table plan (
    lookup bytea primary key,
    sealed bytea not null,
    version integer not null,
    expires_at timestamp with time zone not null
);

create index plan_expires_at on plan (expires_at);

-- When expired plans were last deleted, by the clock of whoever did it: a clock that jumped must not delete living plans.
create table purge (
    id integer primary key check (id = 1),
    last_run timestamp with time zone not null,
    paused_since timestamp with time zone
);

create table "flyway_schema_history" (
    "installed_rank" integer not null primary key,
    "version" varchar(50),
    "description" varchar(200) not null,
    "type" varchar(20) not null,
    "script" varchar(1000) not null,
    "checksum" integer,
    "installed_by" varchar(100) not null,
    "installed_on" timestamp not null default current_timestamp,
    "execution_time" integer not null,
    "success" boolean not null
);
insert into "flyway_schema_history" values (1, '1', 'create catalogue', 'SQL', 'V1__create_catalogue.sql', -547714239, 'unknot', current_timestamp, 1, true);
insert into "flyway_schema_history" values (2, '2', 'create plan', 'SQL', 'V2__create_plan.sql', -1664944537, 'unknot', current_timestamp, 1, true);
insert into "flyway_schema_history" values (3, '3', 'remember the purge', 'SQL', 'V3__remember_the_purge.sql', 96660013, 'unknot', current_timestamp, 1, true);
