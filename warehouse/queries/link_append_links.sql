-- Which entity each thing of an article is.
insert into entity_link by name
select unnest(from_json($rows, '[{
    "article_id": "bigint", "version": "integer", "entity_no": "integer", "entity_id": "bigint", "rule": "varchar", "score": "double"}]'),
    max_depth := 2), $run_id as run_id;
