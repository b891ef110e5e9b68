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
