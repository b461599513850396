-- Articles that hold nothing to read.
-- severity: error
-- why: a page whose text was not found should be a failure that somebody sees
select article_id, version, outlet, origin
from article_versions
where words = 0
order by article_id;
