"""The formula language of the reference: docs/scoring.md, and floor and if of format 2."""

from __future__ import annotations

import re
from fractions import Fraction
from math import floor
from typing import Any, Mapping

from cchc_numbers import InputError, parse_decimal

Tree = tuple[Any, ...]

_TOKEN = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z0-9_]*)|(<=|[-+*/(),<=]))")
MAX_FORMULA = 4096
MAX_NESTING = 64
COMPARISONS = ("<", "<=", "=")
FUNCTIONS = ("min", "max", "floor", "if")


class FormulaParser:
    """Recursive descent; one method per production."""

    def __init__(self, text: str, variables: frozenset[str]) -> None:
        if len(text) > MAX_FORMULA:
            raise InputError("formula too long")
        self.variables = variables
        self.tokens: list[str] = []
        place = 0
        text = text.rstrip()
        while place < len(text):
            match = _TOKEN.match(text, place)
            if not match:
                raise InputError(f"formula: unexpected character at {place}")
            self.tokens.append(match.group().strip())
            place = match.end()
        self.at = 0
        self.depth = 0

    def parse(self) -> Tree:
        tree = self.expr()
        if self.at != len(self.tokens):
            raise InputError(f"formula: unexpected {self.tokens[self.at]!r}")
        return tree

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise InputError(f"formula: expected {expected or 'a value'}, found {token or 'the end'}")
        self.at += 1
        return token

    def expr(self) -> Tree:
        tree = self.term()
        while self.peek() in ("+", "-"):
            tree = (self.take(), tree, self.term())
        return tree

    def term(self) -> Tree:
        tree = self.unary()
        while self.peek() in ("*", "/"):
            tree = (self.take(), tree, self.unary())
        return tree

    def unary(self) -> Tree:
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise InputError("formula: nested too deeply")
        try:
            if self.peek() == "-":
                self.take()
                return ("negate", self.unary())
            if self.peek() == "+":
                self.take()
                return self.unary()
            return self.primary()
        finally:
            self.depth -= 1

    def primary(self) -> Tree:
        token = self.take()
        if token == "(":
            tree = self.expr()
            self.take(")")
            return tree
        if token[0].isdigit():
            return ("number", parse_decimal(token))
        if self.peek() == "(" and token in FUNCTIONS:  # a name before ( is a function, elsewhere a variable
            return self.call(token)
        if token in self.variables:
            return ("variable", token)
        raise InputError(f"formula: unknown name or misplaced {token!r}")

    def call(self, name: str) -> Tree:
        self.take("(")
        if name == "if":
            left = self.expr()
            sign = self.take()
            if sign not in COMPARISONS:
                raise InputError(f"formula: if needs a comparison, found {sign!r}")
            parts = [left, self.expr()]
            for _ in range(2):
                self.take(",")
                parts.append(self.expr())
            self.take(")")
            return ("if", sign, *parts)
        parts = [self.expr()]
        while self.peek() == "," and name != "floor":
            self.take()
            parts.append(self.expr())
        self.take(")")
        return (name, *parts)


def parse_formula(text: str, variables: frozenset[str]) -> Tree:
    return FormulaParser(text, variables).parse()


def formula_value(tree: Tree, values: Mapping[str, Fraction]) -> Fraction:
    """The exact value. A division by zero anywhere but in the branch that an `if` leaves raises ZeroDivisionError."""
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "variable":
        return values[tree[1]]
    if kind == "if":
        _, sign, left, right, then, other = tree
        one, two = formula_value(left, values), formula_value(right, values)
        holds = one < two if sign == "<" else one <= two if sign == "<=" else one == two
        return formula_value(then if holds else other, values)
    parts = [formula_value(part, values) for part in tree[1:]]
    if kind == "negate":
        return -parts[0]
    if kind == "min":
        return min(parts)
    if kind == "max":
        return max(parts)
    if kind == "floor":
        return Fraction(floor(parts[0]))
    if kind == "+":
        return parts[0] + parts[1]
    if kind == "-":
        return parts[0] - parts[1]
    if kind == "*":
        return parts[0] * parts[1]
    return parts[0] / parts[1]
