-- What linking writes: entities and stories across articles. `entity`, `story` and `story_term` hold the state as it is now and are
-- replaced; the others are append only. The same articles in the same order give the same rows, in whatever windows they are linked.

-- A thing across articles. `names` and `labels` are what articles print, with votes, in order of first printing (pipeline/matching.py).
create table entity (
    entity_id bigint not null,
    kind varchar not null,
    name varchar not null,
    label varchar not null,
    names struct(name varchar, votes integer)[] not null,
    labels struct(label varchar, votes integer)[] not null
);

-- Under which keys an entity is looked for: a window of articles loads only the entities that share one with it.
create table entity_key (
    key varchar not null,
    entity_id bigint not null
);

-- Which entity a thing of an article is, and why: `rule` is a slug of docs/linking.md, `score` from 0 to 1.
create table entity_link (
    article_id bigint not null,
    version integer not null,
    entity_no integer not null,
    entity_id bigint not null,
    rule varchar not null,
    score double not null,
    run_id varchar not null
);

-- A story as far as it is told: the sum of its articles' heaviest terms.
create table story (
    story_id bigint not null,
    first_at timestamptz,
    last_at timestamptz,
    last_seen bigint not null,
    terms struct(term varchar, weight double)[] not null
);

-- One row a version of an article: a version that has none is still to be linked.
create table story_link (
    article_id bigint not null,
    version integer not null,
    story_id bigint not null,
    score double,
    shared varchar[] not null,
    run_id varchar not null
);

-- How many articles print a term.
create table story_term (
    term varchar not null,
    articles bigint not null
);

-- The same statement elsewhere. Nothing writes it yet.
create table echo (
    echo_id bigint not null,
    article_id bigint not null,
    version integer not null,
    ordinal integer not null,
    relation varchar not null,
    similarity double not null,
    is_first boolean not null,
    run_id varchar not null
);
