-- Which entity each thing of an article is.
insert into entity_link by name
select link.*, article_entity.mentions, $run_id as run_id
from (
    select unnest(from_json($rows, '[{
        "article_id": "bigint", "version": "integer", "entity_no": "integer", "entity_id": "bigint", "rule": "varchar", "score": "double"}]'),
        max_depth := 2)
) as link
join (select * from article_entity semi join linking using (article_id, version)) as article_entity using (article_id, version, entity_no)
order by article_id, version, entity_no;
