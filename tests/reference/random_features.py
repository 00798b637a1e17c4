"""The names of what format 2 adds, so that the differential test can draw one after the other."""

from __future__ import annotations

FEATURES = {
    "roundTo": "points rounded to a step of their own",
    "target": "proportional up to a target",
    "knots": "interpolate between knots",
    "steps": "whole steps",
    "checklist": "checklist by number of ticks or by the highest",
    "caps": "deduct events with a cap",
    "lift": "a tick that lifts a tier",
    "days": "days late or early, of: days",
    "sum": "parts",
    "cases": "cases",
    "rows": "counted tasks of levels and weights",
    "formula2": "variables with of, floor and if",
    "zeroes": "a child that takes the points of what stands above",
    "figures": "figures of the set, typed once",
    "last": "last year's figures",
    "fallback": "last year's figure for a denominator that is not typed",
    "scale": "scaled maxima",
    "thresholds": "borders that depend on attributes",
    "when": "what none is worth depends on another criterion",
    "items": "bonus and penalty items",
    "group": "groups of such items, and typed amounts beside them",
    "loss": "penalty items that take a criterion's points",
    "effect": "penalty items that change the class",
    "total": "floor, ceiling and base of the total",
    "indexScale": "the index on another scale",
    "conditions": "class rules of several conditions",
    "quotas": "quotas",
}


def features_named(text: str) -> frozenset[str]:
    """`roundTo,target`, or `all`."""
    names = frozenset(FEATURES) if text == "all" else frozenset(filter(None, text.split(",")))
    unknown = names - set(FEATURES)
    if unknown:
        raise ValueError(f"no such feature: {', '.join(sorted(unknown))}")
    return names
