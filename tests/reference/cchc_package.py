"""Packages of offices (*.cchcx), read and written after docs/exchange-format.md alone: nothing here knows the program."""
import ctypes
import ctypes.util
import hashlib
import io
import json
import struct
import zipfile

MAGIC = b"CCHCX\r\n\x1a"
FORMAT = 2
MEMBERS = ["kind", "office", "account", "key", "receiver", "book", "assessment", "unit", "set", "setHash", "sequence", "made", "historyRows",
           "historyHead", "bodySize", "bodyHash"]
PARTS = {"set": ["set.json"], "self": ["entries.csv", "documents.json"], "assign": ["set.json", "assignment.json", "dossiers.csv"],
         "verify-assign": ["set.json", "assignment.json", "dossiers.csv", "entries.csv"], "verify": ["answer.json", "entries.csv"],
         "appeal-request": ["request.json", "questions.json", "entries.csv"], "appeal": ["answers.json", "documents.json"],
         "extension": ["extension.json"], "result": ["result.json", "criteria.json"], "survey": ["batches.json", "ballots.csv"],
         "dossiers": ["dossiers.csv"], "tasks": ["tasks.json"], "task-results": ["tasks.json"]}
LAST_YEAR = ["last-set.json", "last-entries.csv"]
PREDECESSORS = "last-units.csv"
ASSESSMENT = ["id", "title", "set", "group", "year", "periodFrom", "periodTo", "calendar", "previous"]
ASSIGNMENT = {"assessment": ASSESSMENT,
              "process": ["phase", "selfFrom", "selfUntil", "verify1Until", "appealUntil", "verify2Until", "complaints"],
              "units": ["unit", "name", "group", "parent", "validFrom", "validTo", "successor", "attributes", "state", "until", "untilOf"],
              "stage": None, "codes": None, "last": ASSESSMENT}
# The members of each JSON part after the self-assessment, in their order; of a list under the name of the part.
KEYED = ["Person", "Sent", "Returned", "Valid"]
OBJECTS = {
    "request.json": ["selfFrom", "selfUntil", "verify1Until", "appealUntil", "verify2Until", "complaints", "until"],
    "extension.json": ["state", "until", "of", "reason"],
    "result.json": ["version", "corrects", "decisionNumber", "decisionDate", "reason", "resultHash", "provisional", "units", "rank", "points",
                    "max", "index", "class", "classReason"]}
LISTS = {
    "questions.json": ["code", "question"],
    "answers.json": ["code", "answer", "complaint"],
    "criteria.json": ["code", "max", "self", "v1", "final", "reasonV1", "reasonV2"],
    "batches.json": ["id", "form", "audience", "counter", "note", "dropped", *["first" + one for one in KEYED],
                     *["second" + one for one in KEYED]],
    "tasks.json": ["id", "title", "source", "sourceDate", "head", "person", "duty", "phone", "deadline", "code", "state", "result", "evidence"]}

sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
if sodium.sodium_init() < 0:
    raise RuntimeError("libsodium")


class BadPackage(Exception):
    """What is wrong with a file."""


def digest(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def field(data):
    return struct.pack("<Q", len(data)) + data


def signed_bytes(head):
    return field(b"cchc-package/1") + field(head)


def fingerprint(key):
    shown = digest(field(b"cchc-key/1") + field(key)).hex()[:24].upper()
    return " ".join(shown[i:i + 4] for i in range(0, 24, 4))


def verify(key, message, signature):
    return sodium.crypto_sign_verify_detached(signature, message, ctypes.c_ulonglong(len(message)), key) == 0


def sign(seed, message):
    public, secret, signature = (ctypes.create_string_buffer(size) for size in (32, 64, 64))
    sodium.crypto_sign_seed_keypair(public, secret, seed)
    sodium.crypto_sign_detached(signature, None, message, ctypes.c_ulonglong(len(message)), secret)
    return public.raw, signature.raw


PIECE, TAG, HEADER, BOX = 65536, 17, 24, 80


def seal(plain, receiver):
    """A body for one receiver, by its Ed25519 key."""
    key, curve, box = (ctypes.create_string_buffer(size) for size in (32, 32, BOX))
    sodium.crypto_secretstream_xchacha20poly1305_keygen(key)
    if sodium.crypto_sign_ed25519_pk_to_curve25519(curve, receiver):
        raise BadPackage("receiver")
    sodium.crypto_box_seal(box, key.raw, ctypes.c_ulonglong(32), curve)
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    header = ctypes.create_string_buffer(HEADER)
    sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
    out = box.raw + header.raw
    pieces = [plain[i:i + PIECE] for i in range(0, len(plain), PIECE)] or [b""]
    for i, piece in enumerate(pieces):
        packed = ctypes.create_string_buffer(len(piece) + TAG)
        sodium.crypto_secretstream_xchacha20poly1305_push(state, packed, None, piece, ctypes.c_ulonglong(len(piece)), None,
                                                          ctypes.c_ulonglong(0), ctypes.c_ubyte(3 if i == len(pieces) - 1 else 0))
        out += packed.raw
    return out


def unseal(sealed, seed):
    """What was sealed for the key of a seed."""
    public, secret, curve, curve_secret, key = (ctypes.create_string_buffer(size) for size in (32, 64, 32, 32, 32))
    sodium.crypto_sign_seed_keypair(public, secret, seed)
    sodium.crypto_sign_ed25519_pk_to_curve25519(curve, public)
    sodium.crypto_sign_ed25519_sk_to_curve25519(curve_secret, secret)
    if sodium.crypto_box_seal_open(key, sealed[:BOX], ctypes.c_ulonglong(BOX), curve, curve_secret):
        raise BadPackage("sealed for another")
    state = ctypes.create_string_buffer(sodium.crypto_secretstream_xchacha20poly1305_statebytes())
    if sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed[BOX:BOX + HEADER], key):
        raise BadPackage("header")
    plain, rest, tag = b"", sealed[BOX + HEADER:], ctypes.c_ubyte(0)
    while tag.value != 3:
        piece, rest = rest[:PIECE + TAG], rest[PIECE + TAG:]
        opened = ctypes.create_string_buffer(max(len(piece) - TAG, 1))
        if len(piece) < TAG or sodium.crypto_secretstream_xchacha20poly1305_pull(
                state, opened, None, ctypes.byref(tag), piece, ctypes.c_ulonglong(len(piece)), None, ctypes.c_ulonglong(0)):
            raise BadPackage("piece")
        plain += opened.raw[:len(piece) - TAG]
    if rest:
        raise BadPackage("more behind the last piece")
    return plain


def is_of(kind, name):
    """Whether a package of that kind may have the part."""
    if name in PARTS[kind] or name.startswith("files/"):
        return True
    if kind in ("assign", "verify-assign") and name in [*LAST_YEAR, PREDECESSORS]:
        return True
    if kind in ("tasks", "task-results") and name == "documents.json":
        return True
    return kind == "verify-assign" and name.startswith("documents/") and name.endswith(".json")


def check_assignment(envelope, parts):
    """The members of assignment.json, and that it speaks of what the envelope says."""
    given = json.loads(parts["assignment.json"])
    named = [name for name in ASSIGNMENT if name != "last" or "last" in given]
    if list(given) != named:
        raise BadPackage("assignment.json")
    for name in named:
        objects = given[name] if name == "units" else [given[name]]
        if ASSIGNMENT[name] and any(list(one) != ASSIGNMENT[name] for one in objects):
            raise BadPackage("assignment.json: " + name)
    if given["assessment"]["id"] != envelope["assessment"] or given["assessment"]["set"] != envelope["set"]:
        raise BadPackage("assignment.json: another assessment")
    if digest(parts["set.json"]).hex() != envelope["setHash"]:
        raise BadPackage("set.json")
    if ("last" in given) != all(name in parts for name in LAST_YEAR):
        raise BadPackage("last year")
    if PREDECESSORS in parts and "last" not in given:
        raise BadPackage("predecessors without a last year")
    if envelope["kind"] == "assign" and [one["unit"] for one in given["units"]] != [envelope["unit"]]:
        raise BadPackage("assignment.json: another unit")


def read(data, seed=None):
    """The envelope and the parts of a package; BadPackage where anything is not as it has to be. `seed`: of the receiver's key."""
    if data[:8] != MAGIC:
        raise BadPackage("no package")
    number, length = struct.unpack_from("<II", data, 8)
    if number != FORMAT:
        raise BadPackage("another format")
    head, signature, body = data[:16 + length], data[16 + length:80 + length], data[80 + length:]
    envelope = json.loads(head[16:])
    if list(envelope) != MEMBERS:
        raise BadPackage("members")
    if len(body) != envelope["bodySize"] or digest(body).hex() != envelope["bodyHash"]:
        raise BadPackage("body")
    if not verify(bytes.fromhex(envelope["key"]), signed_bytes(head), signature):
        raise BadPackage("signature")
    if envelope["receiver"]:
        if seed is None:
            raise BadPackage("sealed")
        body = unseal(body, seed)
    parts = {}
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            is_file = name.startswith("files/")
            if name in parts or not is_of(envelope["kind"], name):
                raise BadPackage("part " + name)
            if is_file and digest(content).hex() != name[6:]:
                raise BadPackage("file " + name)
            parts[name] = content
    if not all(name in parts for name in PARTS[envelope["kind"]]):
        raise BadPackage("a part is missing")
    if "assignment.json" in parts:
        check_assignment(envelope, parts)
    return envelope, parts


def said(parts, name):
    """What a JSON part says: an object, or a list of objects; BadPackage where members are missing, too many or in another order."""
    value = json.loads(parts[name])
    objects = [value]
    members = OBJECTS.get(name)
    if members is None:
        members, key = LISTS[name], name.removesuffix(".json")
        if list(value) != [key]:
            raise BadPackage("list of " + name)
        value = objects = value[key]
    if any(list(one) != members for one in objects):
        raise BadPackage("members of " + name)
    return value


def write(seed, envelope, parts):
    """A package of these parts, stored without compression, signed with the key of a seed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    body = packed.getvalue()
    if envelope["receiver"]:
        body = seal(body, bytes.fromhex(envelope["receiver"]))
    key, _ = sign(seed, b"")
    whole = dict(envelope, key=key.hex(), bodySize=len(body), bodyHash=digest(body).hex())
    text = json.dumps({name: whole[name] for name in MEMBERS}, ensure_ascii=False, indent=2).encode() + b"\n"
    head = MAGIC + struct.pack("<II", FORMAT, len(text)) + text
    return head + sign(seed, signed_bytes(head))[1] + body
