"""flows/steps.py: a run in pieces."""

from itertools import islice

from flows.steps import OF_ONE_SIZE, SIZE, at_once, sizes


def test_a_step_outside_prefect_is_a_call():
    assert at_once(max, 1, 2, name="the larger") == 2


def test_steps_double_after_the_first_ones_so_that_a_million_pages_are_some_twenty():
    first = [size for _, size in islice(sizes(), 20)]
    assert first[:OF_ONE_SIZE] == [SIZE] * OF_ONE_SIZE
    assert sum(first) > 900_000


def test_a_step_is_named_by_its_pages():
    assert [name for name, _ in islice(sizes(), 2)] == ["pages 1 to 500", "pages 501 to 1,000"]
