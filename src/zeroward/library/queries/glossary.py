"""The glossary: all terms by letter, one term with where it is used, and the words that link themselves on a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.utils.translation import get_language

from zeroward.core.models import Served
from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts, with_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import Term
from zeroward.library.queries.terms import Matcher, TermWord, english_plurals, matcher_for
from zeroward.methods.text.fold import fold


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """What a page needs of a term: its key, its label in the reader's language, and its words by language."""

    key: str
    label: str
    lang: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class PageTerms:
    """The terms that a page can link, and those it has linked already: each one once a page."""

    terms: Sequence[KnownTerm]
    linked: set[str] = field(default_factory=set)
    matchers: dict[str, Matcher] = field(default_factory=dict)
    """By language, made when first asked for; pages share them."""

    def matcher(self, lang: str) -> Matcher:
        """Finds the terms in a text of this language; in a language without words of ours it finds nothing."""
        base = lang.partition("-")[0]
        if base not in self.matchers:  # a page asks for each of its texts
            words = (TermWord(word, term.key) for term in self.terms for word in term.words.get(base, ()))
            self.matchers[base] = matcher_for(tuple(words))
        return self.matchers[base]

    def on_page(self) -> list[tuple[str, str, str]]:
        """Label, address and language of the terms linked so far, in alphabetical order."""
        shown = [
            (term.label, address_of("library:term", term.key), term.lang)
            for term in self.terms
            if term.key in self.linked
        ]
        return sorted(shown, key=lambda entry: sort_key(entry[0]))


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term as listed: what it is called, what it stands for, what it means."""

    term: Term
    name: Served
    expansion: Served
    definition: Served
    url: str


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """`anchor` is an id for the page; `letter` is "0–9" for what does not begin with a letter."""

    letter: str
    anchor: str
    entries: Sequence[TermEntry]


def page_terms() -> PageTerms:
    """The terms for one page. Kept between pages with what finds them: each needs them, and they change rarely."""
    terms, matchers = kept(("library.terms", get_language()), _known_terms)
    return PageTerms(terms, matchers=matchers)


def _known_terms() -> tuple[list[KnownTerm], dict[str, Matcher]]:
    return [known_term(term) for term in with_texts(Term.objects.public())], {}


def known_term(term: Term) -> KnownTerm:
    """The term with its words in the reader's language and in its own; the texts are attached before."""
    languages = {term.source_lang.partition("-")[0], (get_language() or "en").partition("-")[0]}
    words = {lang: tuple(word.text for word in words_of(term, lang)) for lang in languages}
    return KnownTerm(term.key, full_name(term), name_of(term).lang, words)


def words_of(term: Term, lang: str) -> list[TermWord]:
    """All words that stand for a term in a text of this language. Acronyms stand in every language."""
    source = term.source_lang.split("-")[0]
    own = [term.term, term.expansion, *term.other_words.splitlines()]
    if lang == source:
        plain = [word for word in own if _linkable(word)]
        if lang == "en":
            plain += [
                plural for word in plain if not TermWord(word, "").exact for plural in english_plurals(word)
            ]
    else:
        served = [term.served("term", lang), term.served("expansion", lang)]
        plain = [text.body for text in served if not text.foreign and _linkable(text.body)]
        plain += [word for word in own if TermWord(word, "").exact and _linkable(word)]
    return [TermWord(word.strip(), term.key) for word in dict.fromkeys(plain)]


def _linkable(word: str) -> bool:
    """Words with a bracket carry a remark that no text repeats."""
    return len(word.strip()) > 1 and "(" not in word


def name_of(term: Term) -> Served:
    """What a term is called in the reader's language; an acronym keeps its source form when it was not translated."""
    return term.served("term")


def full_name(term: Term) -> str:
    """ "CCC: Climate City Contract", or the word alone when it stands for nothing else."""
    name, expansion = name_of(term).body, term.served("expansion").body
    return f"{name}: {expansion}" if expansion and expansion != name else name


def entry_of(term: Term) -> TermEntry:
    url = address_of("library:term", term.key)
    return TermEntry(term, name_of(term), term.served("expansion"), term.served("definition"), url)


def glossary() -> list[LetterGroup]:
    """All public terms by their first letter, as the reader's language sorts them. Two queries."""
    terms = list(Term.objects.public())
    attach_texts(terms)
    made = term_entries(terms)
    groups: dict[str, list[TermEntry]] = {}
    for entry in made:
        groups.setdefault(first_letter(entry.name.body), []).append(entry)
    return [LetterGroup(letter, f"letter-{ord(letter[0]):x}", found) for letter, found in groups.items()]


def first_letter(name: str, lang: str | None = None) -> str:
    """The letter under which a name stands: É under E, but Å under Å where the alphabet has it."""
    first = next((letter for letter in name if letter.isalnum()), "")
    if not first.isalpha():
        return "0–9"
    own = sort_key(first, lang)[0][0]
    plain = fold(first)[:1].upper()
    return first.upper() if "\uffff" in own else plain or first.upper()


def term_page(key: str) -> TermEntry | None:
    """One term with its related terms in `term.shown_related`; no texts are attached yet."""
    related = Prefetch("related", queryset=Term.objects.public(), to_attr="shown_related")
    term = Term.objects.public().filter(key=key).select_related("source").prefetch_related(related).first()
    if term is None:
        return None
    attach_texts([term, *term.shown_related])
    return entry_of(term)


def term_entries(terms: Iterable[Term]) -> list[TermEntry]:
    """Entries in alphabetical order; the texts are attached before."""
    return sorted((entry_of(term) for term in terms), key=lambda entry: sort_key(entry.name.body))
