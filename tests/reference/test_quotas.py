"""The cascade of quotas by brute force: raising a unit never lowers its own class, and no quota gives more than its number.

The contract says that those who fell from above pass before all others and take no part in a tie. That alone is not enough:
`NeededRule` finds the smallest case in which a unit falls for rising. With one more sentence, that places which a tie leaves
free in a class are added to the number of the next, it holds in every case tried here.
"""

from __future__ import annotations

import random
import sys
import unittest
from fractions import Fraction
from itertools import combinations_with_replacement, product
from pathlib import Path
from typing import Any, Iterator, NamedTuple, Optional, Sequence

sys.path.insert(0, str(Path(__file__).parent))

from cchc_classes import Given, Standing, apply_quotas, places_of  # noqa: E402
from cchc_set import Quota  # noqa: E402

TIES = ("down", "in", "decide")
CLASSES = 3  # for the exhaustive part: A, B, C


class State(NamedTuple):
    """A unit before quotas: the place of its class (0 is the best), what its order compares, how a tie was decided for it."""
    place: int
    index: int
    mark: Optional[bool] = None
    forced: bool = False


def quota(place: int, number: int, units: int, ties: str, of: Any = "scored") -> Quota:
    """A quota whose number among so many units is `number`."""
    return Quota(place, Fraction(100 * number, units), of, ("index",), ties)


def standing(name: int, state: State) -> Standing:
    return Standing(str(name), Given(state.place, state.place, forced=state.forced), lambda _order: ((1, state.index),),
                    lambda _place: state.mark)


def cascade(quotas: Sequence[Quota], states: Sequence[State], hand_down: bool = True) -> list[Given]:
    given = apply_quotas(quotas, [standing(*one) for one in enumerate(states)], len(states), hand_down).given
    return [given[str(name)] for name in range(len(states))]


def raised(state: State, classes: int, indexes: int) -> Iterator[State]:
    """Every state that is better in class, index or both, and worse in nothing."""
    for place, index in product(range(state.place + 1), range(state.index, indexes)):
        if (place, index) != (state.place, state.index):
            yield state._replace(place=place, index=index)


def all_states(classes: int, indexes: int) -> list[State]:
    return [State(place, index) for place in range(classes) for index in range(indexes)]


def fallen_for_rising(units: int, hand_down: bool, indexes: int = 3) -> Iterator[tuple[Any, ...]]:
    """Every case of `units` units and two quotas in which the first unit's class gets worse when it is raised."""
    states = all_states(CLASSES, indexes)
    for numbers, ties in product(product(range(units), repeat=2), product(TIES, repeat=2)):
        quotas = [quota(place, numbers[place], units, ties[place]) for place in range(2)]
        places: dict[tuple[State, ...], int] = {}

        def place_of(first: State, others: tuple[State, ...]) -> int:
            key = (first, *others)
            if key not in places:
                places[key] = cascade(quotas, key, hand_down)[0].place
            return places[key]
        for others in combinations_with_replacement(states, units - 1):
            for first in states:
                for better in raised(first, CLASSES, indexes):
                    if place_of(better, others) > place_of(first, others):
                        yield numbers, ties, first, better, others


class Raising(unittest.TestCase):
    def test_never_lowers_its_own_class(self) -> None:
        for units in (1, 2, 3):
            self.assertIsNone(next(fallen_for_rising(units, hand_down=True), None))

    def test_never_lowers_its_own_class_in_larger_groups(self) -> None:
        """Random groups: up to nine units, three quotas one below the other or not, forced units, decided ties, all bases."""
        draw = random.Random(20260915)
        for _ in range(6000):
            units, classes = draw.randint(2, 9), draw.randint(2, 5)
            places = sorted(draw.sample(range(classes - 1), draw.randint(1, min(3, classes - 1))))
            quotas = [quota(place, draw.randint(0, units), units, draw.choice(TIES),
                            draw.choice(("scored", draw.randint(place, classes - 1)))) for place in places]
            states = [State(draw.randint(0, min(classes - 1, 2)), draw.randint(0, 3), draw.choice((None, True, False)),
                            draw.random() < 0.1) for _ in range(units)]
            choices = [] if states[0].forced else list(raised(states[0], classes, 5))
            if choices:
                better = draw.choice(choices)
                before, after = cascade(quotas, states)[0], cascade(quotas, [better, *states[1:]])[0]
                self.assertLessEqual(after.place, before.place, (quotas, states, better))


class NeededRule(unittest.TestCase):
    def test_without_places_handed_down_a_unit_falls_for_rising(self) -> None:
        """The smallest: A may have one, B may have one; v is in A, u in B; u rises to v's index and both fall into B's one place."""
        numbers, ties, first, better, others = next(
            case for case in fallen_for_rising(2, hand_down=False) if case[1][0] == "down")
        self.assertEqual((numbers, first.place, better.place, [one.place for one in others]), ((1, 1), 1, 0, [0]))
        self.assertEqual(better.index, others[0].index)
        self.assertIn(ties[1], ("down", "decide"))
        self.assertIsNone(next(fallen_for_rising(1, hand_down=False), None))


class Numbers(unittest.TestCase):
    def test_no_more_than_the_number(self) -> None:
        """Without `in` and without forced units a class and all above it that have quotas hold no more than their numbers
        together, and who did not fall into a class never takes more than its own number."""
        for units in (1, 2, 3, 4):
            for numbers, ties in product(product(range(units + 1), repeat=2), product(("down", "decide"), repeat=2)):
                quotas = [quota(place, numbers[place], units, ties[place]) for place in range(2)]
                for states in combinations_with_replacement(all_states(CLASSES, 2), units):
                    given = cascade(quotas, states)
                    held = [[one for one in given if one.place == place] for place in range(2)]
                    self.assertLessEqual(len(held[0]), numbers[0])
                    self.assertLessEqual(len(held[0]) + len(held[1]), sum(numbers))
                    self.assertLessEqual(sum(one.by_points == 1 for one in held[1]), numbers[1])

    def test_in_passes_the_number_only_by_the_tie(self) -> None:
        states = [State(0, 9), State(0, 8), State(0, 8), State(0, 8), State(0, 7)]
        self.assertEqual([one.place for one in cascade([quota(0, 2, 5, "in")], states)], [0, 0, 0, 0, 1])
        self.assertEqual([one.place for one in cascade([quota(0, 1, 5, "in")], states)], [0, 1, 1, 1, 1])

    def test_the_three_bases(self) -> None:
        standings = [standing(name, State(place, 0)) for name, place in enumerate((0, 0, 1, 1, 2))]
        share = Fraction(40)
        got = [places_of(Quota(0, share, of, ("index",), "down"), standings, 7) for of in ("scored", "group", 0, 1)]
        self.assertEqual(got, [2, 2, 0, 1])  # 40 % of 5, 7, 2 and 4

    def test_a_decision_holds_only_when_whole_and_within_the_places(self) -> None:
        def places(*marks: Optional[bool]) -> list[int]:
            return [one.place for one in cascade([quota(0, 1, 3, "decide")], [State(0, 5, mark) for mark in marks])]
        self.assertEqual(places(True, False, False), [0, 1, 1])
        self.assertEqual(places(True, None, False), [1, 1, 1])  # not whole
        self.assertEqual(places(True, True, False), [1, 1, 1])  # more than the places
        self.assertEqual(places(False, False, False), [1, 1, 1])

    def test_forced_units_take_places_and_never_fall(self) -> None:
        states = [State(0, 1, forced=True), State(0, 9), State(0, 8)]
        self.assertEqual([one.place for one in cascade([quota(0, 2, 3, "down")], states)], [0, 0, 1])
        self.assertEqual([one.place for one in cascade([quota(0, 0, 3, "down")], states)], [0, 1, 1])

    def test_reasons(self) -> None:
        states = [State(0, 9), State(0, 8), State(0, 8), State(0, 7)]
        self.assertEqual([one.reason for one in cascade([quota(0, 2, 4, "down")], states)], ["", "tie", "tie", "quota"])


if __name__ == "__main__":
    unittest.main()
