"""A small pseudo-random generator (SplitMix64) whose numbers do not depend on the Python version."""

MASK = (1 << 64) - 1


def _mix(value):
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)


class Rng:
    """Seeded by words, so that every unit and criterion has its own independent stream."""

    def __init__(self, *words):
        state = 0x2021BAC4A
        for byte in ":".join(str(word) for word in words).encode("utf-8"):
            state = _mix((state * 31 + byte + 1) & MASK)
        self.state = state

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        return _mix(self.state)

    def below(self, limit):
        """An integer in 0..limit-1; also for limits beyond 64 bits."""
        value, size = 0, 1
        while size < limit << 16:
            value = (value << 64) | self.next()
            size <<= 64
        return value % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, values):
        return values[self.below(len(values))]

    def chance(self, percent):
        return self.below(100) < percent

    def shuffled(self, values):
        values = list(values)
        for last in range(len(values) - 1, 0, -1):
            other = self.below(last + 1)
            values[last], values[other] = values[other], values[last]
        return values
