#!/usr/bin/env python3
"""Damaged copies of a book: flipped bits, zeroed and mixed-up blocks, cut ends, at places that a seed chooses. A copy may be
refused, or read as if nothing were wrong where nothing that was read is; it is never read otherwise with exit 0."""
import collections
import random
import sys

import victim


class Place:
    """Where damage goes: every other time into a page that rankings read, else anywhere."""

    def __init__(self, rng, pages, read):
        self.rng = rng
        self.pages = range(1, pages + 1)
        self.pages_hit = read if rng.randrange(2) else self.pages

    def page(self):
        """Where a page begins."""
        return (self.rng.choice(self.pages_hit) - 1) * victim.PAGE

    def any_page(self):
        return (self.rng.choice(self.pages) - 1) * victim.PAGE

    def byte(self, length=1):
        return self.page() + self.rng.randrange(victim.PAGE - length + 1)


def flip_bit(rng, data, place):
    data[place.byte()] ^= 1 << rng.randrange(8)


def flip_bits(rng, data, place):
    for _ in range(rng.randrange(2, 9)):
        flip_bit(rng, data, place)


def set_bytes(rng, data, place):
    length = rng.randrange(1, 64)
    at = place.byte(length)
    data[at:at + length] = rng.randbytes(length)


def change_digit(rng, data, place):
    """What costs a ranking most: a digit becomes another one."""
    for _ in range(10_000):
        at = place.byte()
        if 0x30 <= data[at] <= 0x39:
            data[at] = 0x30 + (data[at] - 0x30 + rng.randrange(1, 10)) % 10
            return


def zero_sector(rng, data, place):
    at = place.page() + rng.randrange(victim.PAGE // 512) * 512
    data[at:at + 512] = bytes(512)


def zero_page(rng, data, place):
    at = place.page()
    data[at:at + victim.PAGE] = bytes(victim.PAGE)


def fill_page(rng, data, place):
    at = place.page()
    data[at:at + victim.PAGE] = rng.randbytes(victim.PAGE)


def swap_pages(rng, data, place):
    a, b = place.page(), place.any_page()
    data[a:a + victim.PAGE], data[b:b + victim.PAGE] = data[b:b + victim.PAGE], data[a:a + victim.PAGE]


def repeat_page(rng, data, place):
    a, b = place.page(), place.any_page()
    data[a:a + victim.PAGE] = data[b:b + victim.PAGE]


def cut(rng, data, place):
    del data[rng.randrange(len(data)):]


def cut_pages(rng, data, place):
    del data[rng.randrange(1, len(data) // victim.PAGE) * victim.PAGE:]


DAMAGE = [flip_bit, flip_bits, set_bytes, change_digit, zero_sector, zero_page, fill_page, swap_pages, repeat_page, cut,
          cut_pages]


def main():
    parser = victim.arguments(__doc__)
    parser.add_argument("--copies", type=int, help="how many (44; 2,002 with --long)")
    parser.add_argument("--sealed", action="store_true",
                        help="with right sums on the damaged pages: shows what the sums are for, and fails")
    options = parser.parse_args()
    book = victim.Victim(options.cli)
    verbs = dict(victim.READINGS, **victim.CHECKS)
    if not options.long:
        verbs = {name: verbs[name] for name in ("rank", "check", "audit")}
    copies = options.copies or (2002 if options.long else 44)

    def attack(number):
        rng = random.Random(f"{options.seed} {number}")
        kind = DAMAGE[number % len(DAMAGE)]
        data = bytearray(book.sound)
        kind(rng, data, Place(rng, len(data) // victim.PAGE, book.read))
        if options.sealed:
            data = bytearray(victim.seal(bytes(data), book.sound))
        return kind.__name__, bytes(data) == book.sound, book.answers(bytes(data), f"{number}", verbs)

    figures = collections.Counter()
    faults = []
    for number, (kind, unchanged, answers) in enumerate(victim.at_once(options.jobs, attack, range(copies))):
        if unchanged:
            continue
        figures[kind, "copies"] += 1
        read = [answer for verb, answer in answers.items() if verb in victim.READINGS]
        worst = next((worst for worst in ("crashed", "other", "same", "refused") if worst in read))
        figures[kind, worst] += 1
        # The three agree: what is read as another book is refused by both checks, and where both find nothing, all is read.
        agree = all(answers[check] == "refused" or set(read) == {"same"} for check in victim.CHECKS)
        figures[kind, "differ"] += not agree
        if worst in ("crashed", "other") or not agree or "crashed" in answers.values():
            faults.append(f"copy {number} ({kind}): {answers}")
    columns = ["damage", "copies", "refused", "same", "other", "crashed", "differ"]
    rows = [[kind] + [figures[kind, column] for column in columns[1:]]
            for kind in (damage.__name__ for damage in DAMAGE)]
    rows.append(["all"] + [sum(row[i] for row in rows) for i in range(1, len(columns))])
    victim.table(rows, columns)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
