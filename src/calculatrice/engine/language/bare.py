"""Functions as they are written by hand: without brackets, raised, or with an index: `sin 30°`, `sin² x`, `log_2 8`."""

from __future__ import annotations

from calculatrice.engine.callables import DECLARED
from calculatrice.engine.language import bare_doubts, doubts, faults, indexed_roots, quantities, raised_functions
from calculatrice.engine.language.operators import SIGNS
from calculatrice.engine.language.positional import integer
from calculatrice.engine.language.tree import Call, Chain, Name, Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.callables import Declared
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Link, Node

_FACTORS = frozenset(("number", "fraction", "name", "[", "|", "√", "∛"))
_GOES_ON = _FACTORS | {"("}
_FOLLOWS = _GOES_ON | SIGNS | {"^", "superscript"}
_WITHOUT_BRACKETS = frozenset(("trigonometry", "hyperbolic", "powers"))
_PI = frozenset(("PI", "Pi"))
OTHERWISE_IN_CAPITALS = frozenset(("ATAN2", "BESSELJ"))
"""Functions of spreadsheets that take their arguments in another order than those here of that name."""
BY_COUNT = {"si": {3: "if"}}
"""What a name means with another number of arguments than its own: `si(a; b; c)` is no sine integral."""
_SEPARATES = frozenset((";", ","))
_FUNCTIONS = frozenset(("function", "definition"))


def function(parser: Grammar, token: Token, name: str) -> Node:
    """What a function begins, the name `token`, which has been read, and behind which no bracket opens."""
    entry = DECLARED.get(name) if parser.kind_of_name(name) == "function" else None
    if entry is None or entry.least > 1:
        raise faults.function_without_brackets(parser.text, token, None if entry else _guess(parser))
    return _applied(parser, token, entry, ())


def named_otherwise(parser: Grammar, token: Token) -> Node | None:
    """A function with its index, `log_2 8`, or in other letters, `SIN(1)`, `PI`, that an unknown name is; else None."""
    if token[1] in _PI:
        return constant(parser, token, "pi")
    word, _, index = token[1].rpartition("_")
    entry = _declared(parser, word)
    if entry is not None and entry.index is not None and (index.isdecimal() or parser.kind_of_name(index) == "value"):
        place = token[2] + len(word) + 1, token[3]
        node = Number(*place, integer(index), 0) if index.isdecimal() else Name(*place, index)
        return _applied(parser, (token[0], _small(word), *token[2:]), entry, (node,))
    entry = None if parser.kind_of_name(token[1]) else _declared(parser, token[1])
    if entry is None or parser.kind not in _FOLLOWS:
        return None
    return _applied(parser, (token[0], _small(token[1]), *token[2:]), entry, ())


def constant(parser: Grammar, token: Token, name: str) -> Name:
    """A constant, behind which spreadsheets write empty brackets: `PI()`."""
    if parser.kind == "(" and parser.tokens[parser.position + 1][0] == ")":
        parser.advance()
        return Name(token[2], parser.advance()[3], name)
    return Name(token[2], token[3], name)


def _declared(parser: Grammar, word: str) -> Declared | None:
    """The function of the catalogue that a word is, in small letters or others; not where those mean another."""
    small = _small(word)
    if parser.kind_of_name(small) != "function" or (word != small and word in OTHERWISE_IN_CAPITALS):
        return None
    return DECLARED.get(small)


def _small(word: str) -> str:
    return word if word in DECLARED else word.casefold()


def _guess(parser: Grammar) -> tuple[int, int] | None:
    """Where the argument of a function of one's own probably stands."""
    if parser.kind not in _FACTORS:
        return None
    node = _argument(parser)
    return node.start, node.end


def _applied(parser: Grammar, token: Token, entry: Declared, index: tuple[Node, ...]) -> Node:
    """The function with its exponent, if there is one, and with its arguments, in brackets or not."""
    exponent = raised_functions.exponent(parser, token)
    name = token[1]
    if parser.kind == "(":
        first = parser.tokens[parser.position][2]
        called = parser.call(name, token[2])
        place, name, arguments = (first, called.end), called.name, called.arguments
    else:
        argument = _bare_argument(parser, token, entry)
        place, arguments = (argument.start, argument.end), (argument,)
    at = entry.index or 0
    call = Call(token[2], place[1], name, (*arguments[:at], *index, *arguments[at:]))
    return call if exponent is None else raised_functions.raised(parser, token, call, exponent, place)


def _bare_argument(parser: Grammar, token: Token, entry: Declared) -> Node:
    """The product without signs that follows, up to the next function."""
    if not _begins_argument(parser, token):
        raise faults.function_without_brackets(parser.text, token)
    first = parser.position
    argument = _argument(parser)
    _check(parser, token, entry, first, argument)
    parser.notice_all(bare_doubts.in_argument(parser.text, argument))
    if parser.kind in bare_doubts.AMONG_FACTORS and not _is_function(parser, parser.position + 1):
        parser.notice_all(bare_doubts.behind_argument(parser.text, argument, _line(parser)))
    return argument


def _begins_argument(parser: Grammar, token: Token) -> bool:
    """Whether an operand begins here; a sign belongs to it if it stands apart from the function: `sin -x`."""
    if parser.kind not in SIGNS:
        return parser.kind in _FACTORS or indexed_roots.is_index(parser.tokens, parser.position)
    _, _, start, end = parser.tokens[parser.position]
    kind, _, following, _ = parser.tokens[parser.position + 1]
    return token[3] < start and end == following and kind in _GOES_ON


def _argument(parser: Grammar) -> Node:
    parser.deepen()
    first = parser.operand()
    links: list[Link] = []
    while parser.kind in _GOES_ON and not _ends(parser):
        measured = quantities.joined(parser, first, links) if parser.kind == "name" else None
        if measured is None:
            links.append(parser.implicit_factor())
        first = first if measured is None else measured
    parser.depth -= 1
    if not links:
        return first
    parser.notice_all(doubts.products(parser.text, first, links))
    return Chain(first.start, links[-1].operand.end, first, tuple(links))


def _ends(parser: Grammar) -> bool:
    """Whether a bar closes here, or the next function begins."""
    return (parser.kind == "|" and parser.inside == "|") or _is_function(parser, parser.position)


def _is_function(parser: Grammar, position: int) -> bool:
    kind, word, *_ = parser.tokens[position]
    if kind != "name":
        return False
    return parser.kind_of_name(word) in _FUNCTIONS or (
        parser.kind_of_name(word) is None and _declared(parser, word.rpartition("_")[0] or word) is not None
    )


def _line(parser: Grammar) -> list[Token]:
    """The tokens from here to the end of the line."""
    rest = parser.tokens[parser.position :]
    return rest[: next(index for index, token in enumerate(rest) if token[0] == "end") + 1]


def _check(parser: Grammar, token: Token, entry: Declared, first: int, argument: Node) -> None:
    """Raise where brackets alone tell what is meant; the argument begins at the token `first`.

    A function of any number of arguments takes a list and no number (`count 3` may be a label), as does a word for one
    of the others (`angle 30`).
    """
    end, kind, last = argument.end, parser.tokens[first][0], parser.tokens[parser.position - 1]
    if last[0] == "superscript" and parser.text[last[2]].isascii():  # the words of `sin x squared`, meant either way
        end = parser.tokens[parser.position - 2][3]
        raise faults.function_without_brackets(parser.text, token, (argument.start, end))
    if parser.kind == ".." and entry.most is None:
        end = parser.range(argument).end
    elif entry.most is None or (token[1] != entry.name and entry.group not in _WITHOUT_BRACKETS):
        if kind == "[" and entry.most is None and parser.kind not in _SEPARATES:
            return
    elif not (parser.kind in _SEPARATES and entry.most != 1):
        return
    raise faults.function_without_brackets(parser.text, token, (argument.start, end))
