"""When to ask again."""

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.schedule import (
    DISABLED,
    LATEST,
    PAGE_GIVEN_UP,
    SOONEST,
    UNKNOWN,
    FeedState,
    fresh_for,
    interval,
    is_due,
    may_ask_conditionally,
    next_page_try,
    next_poll,
    next_try,
    retry_after,
    weight,
)

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)
HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, 0),
        ("120", 120),
        (" 120 ", 120),
        ("soon", 0),
        ("-5", 0),
        ("1.5", 0),
        ("99999999999999999999", 3600),
        ("٣", 0),
        ("Tue, 06 May 2031 12:10:00 GMT", 600),
        ("Tue, 06 May 2031 11:00:00 GMT", 0),
        ("Tue, 06 May 2031 12:10:00", 600),
        ("Wed, 99 Foo 2031 12:10:00 GMT", 0),
        ("Tue, 06 May 9999 12:10:00 GMT", 3600),
    ],
)
def test_retry_after_reads_seconds_and_dates_and_ignores_nonsense(header, seconds):
    assert retry_after(header, now=NOON, at_most=HOUR) == seconds * SECOND


def test_retry_after_refuses_a_time_without_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        retry_after("1", now=NOON.replace(tzinfo=None), at_most=HOUR)


@pytest.mark.parametrize(
    ("cache_control", "expires", "seconds"),
    [
        (None, None, 0),
        ("public, max-age=600", None, 600),
        ('MAX-AGE="600"', None, 600),
        ("s-maxage=900", None, 0),
        ("max-age=600, no-cache", None, 0),
        ("no-store", "Tue, 06 May 2031 12:10:00 GMT", 0),
        ("max-age=x", "Tue, 06 May 2031 12:10:00 GMT", 600),
        (None, "0", 0),
        (None, "Tue, 06 May 2031 11:10:00 GMT", 0),
    ],
)
def test_fresh_for_reads_max_age_and_then_expires(cache_control, expires, seconds):
    assert fresh_for(cache_control, expires, now=NOON) == seconds * SECOND


@pytest.mark.parametrize(
    ("ages", "every"),
    [
        ([], UNKNOWN),
        ([None, None], UNKNOWN),
        ([30 * 24], LATEST),
        ([1] * 14, 12 * HOUR),
        ([1, None, 1], LATEST),
        ([1] * 5000, SOONEST),
    ],
)
def test_a_feed_is_polled_as_often_as_it_has_news(ages, every):
    assert interval([age and NOON - age * HOUR for age in ages], now=NOON) == every


@pytest.mark.parametrize(
    ("wishes", "dice", "after"),
    [
        ([], 0.5, HOUR),
        ([], 0.0, 54 * MINUTE),
        ([], 1.0, 66 * MINUTE),
        ([None, 2 * HOUR, MINUTE], 0.5, 2 * HOUR),
        ([timedelta(days=365)], 0.5, LATEST),
    ],
)
def test_the_longest_wish_of_a_server_counts_up_to_a_day(wishes, dice, after):
    assert next_poll(HOUR, wishes=wishes, now=NOON, dice=dice) == NOON + after


def state(**known):
    return FeedState(feed="https://paper.example/feed", **known)


@pytest.mark.parametrize(
    ("known", "due", "due_of_all"),
    [
        ({}, True, True),
        ({"next_poll_at": NOON}, True, True),
        ({"next_poll_at": NOON + MINUTE, "verdict": "ok"}, False, True),
        ({"next_poll_at": NOON + MINUTE, "verdict": "asked-to-wait"}, False, False),
        ({"next_poll_at": NOON - MINUTE, "verdict": "asked-to-wait"}, True, True),
        ({"weight": DISABLED}, False, True),
    ],
)
def test_a_feed_is_due_at_its_time_and_all_means_early_but_never_against_a_wish(known, due, due_of_all):
    assert is_due(state(**known), now=NOON, all_feeds=False) is due
    assert is_due(state(**known), now=NOON, all_feeds=True) is due_of_all


def test_a_feed_is_fetched_whole_once_a_day():
    assert not may_ask_conditionally(state(), now=NOON)
    assert may_ask_conditionally(state(full_at=NOON - 23 * HOUR), now=NOON)
    assert not may_ask_conditionally(state(full_at=NOON - 24 * HOUR), now=NOON)


@pytest.mark.parametrize(
    ("verdict", "status", "expected"),
    [
        ("http-status", 404, 0.5),
        ("http-status", 403, 1),
        ("http-status", 500, 0.5),
        ("asked-to-wait", 429, 0.5),
        ("no-such-host", None, 0.25),
        ("not-a-feed", 200, 1),
        ("gone", 410, 15),
    ],
)
def test_failures_weigh_as_much_as_they_last(verdict, status, expected):
    assert weight(verdict, status) == expected


def test_a_failing_feed_is_asked_more_and_more_seldom_and_given_up_at_thirty():
    delays = [
        next_try(state(weight=weight, interval=HOUR), verdict="http-status", wish=timedelta(), now=NOON, dice=0) for weight in range(31)
    ]
    assert [delay - NOON for delay in delays[:3]] == [HOUR, 2 * HOUR, 4 * HOUR]
    assert delays[29] == NOON + LATEST
    assert delays[30] is None


def test_a_feed_without_network_is_asked_again_soon():
    assert next_try(state(weight=0.25, interval=SOONEST), verdict="no-such-host", wish=timedelta(), now=NOON, dice=0) < NOON + 20 * MINUTE


def test_a_failing_feed_is_not_asked_before_its_server_wishes():
    assert next_try(state(weight=0.5, interval=SOONEST), verdict="asked-to-wait", wish=5 * HOUR, now=NOON, dice=1) == NOON + 5 * HOUR


def test_gone_is_believed_when_it_is_said_twice_a_day_apart():
    once, twice = weight("gone", 410), 2 * weight("gone", 410)
    assert next_try(state(weight=once), verdict="gone", wish=timedelta(), now=NOON, dice=1) == NOON + LATEST
    assert next_try(state(weight=twice), verdict="gone", wish=timedelta(), now=NOON, dice=1) is None


@pytest.mark.parametrize(
    ("verdict", "page_weight", "after"),
    [
        ("timed-out", 0.5, 2 * HOUR),
        ("no-connection", 0.25, HOUR * 2**0.5),
        ("timed-out", PAGE_GIVEN_UP, None),
        ("gone", 15, None),
        ("robots", 1, None),
        ("wrong-type", 1, None),
    ],
)
def test_a_page_is_tried_again_while_there_is_hope(verdict, page_weight, after):
    assert next_page_try(verdict, weight=page_weight, wish=timedelta(), now=NOON) == (after and NOON + after)
