-- Which story each article tells.
insert into story_link by name
select unnest(from_json($rows, '[{
    "article_id": "bigint", "version": "integer", "story_id": "bigint", "score": "double", "shared": ["varchar"]}]'), max_depth := 2),
    $run_id as run_id;
