"""Chooses final points per criterion so that every area reaches its wanted sum exactly."""


def weight(points, maximum, quality):
    """Preference for points near the wanted share of the maximum; quality in 1/1000."""
    distance = abs(points * 1000 // maximum - quality)
    return 1 + 100000000 // (400 + distance ** 4 // 2500)


def thin(values, limit, rng):
    """At most `limit` values, best and worst kept."""
    values = sorted(values)
    if len(values) <= limit:
        return values
    inner = rng.shuffled(values[1:-1])[:limit - 2]
    return sorted([values[0], values[-1]] + inner)


def reachable(columns, cap):
    """Per column, sums to the right of it and their weights."""
    tables = [{0: 1}]
    for column in reversed(columns):
        table = {}
        for total, ways in tables[-1].items():
            for points, preference in column:
                if total + points <= cap:
                    table[total + points] = table.get(total + points, 0) + ways * preference
        tables.append(table)
    return tables[::-1]


def choose(columns, target, rng, exact=True):
    """One value per column, adding up to the target (or to the nearest sum): drawn by weight."""
    cap = sum(max(points for points, _ in column) for column in columns)
    tables = reachable(columns, target if exact else cap)
    if target not in tables[0]:
        if exact:
            return None
        target = min(tables[0], key=lambda total: (abs(total - target), total))
    chosen = []
    for place, column in enumerate(columns):
        options = [(points, preference * tables[place + 1][target - points])
                   for points, preference in column if target - points in tables[place + 1]]
        draw = rng.below(sum(ways for _, ways in options))
        for points, ways in options:
            if draw < ways:
                break
            draw -= ways
        chosen.append(points)
        target -= points
    assert target == 0
    return chosen
