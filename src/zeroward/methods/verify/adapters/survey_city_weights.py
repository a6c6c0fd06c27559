"""Schemes of weighting on the study of cities: what each makes of the answers."""

import re
from typing import Any

import numpy as np

from zeroward.methods.survey.association import rao_scott
from zeroward.methods.survey.calibration import calibrate
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.estimation import difference, mean, ratio
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.propensity import class_weights, inverse_weights, propensity
from zeroward.methods.survey.proportion import share
from zeroward.methods.survey.raking import rake
from zeroward.methods.survey.replicates import adjust_again, given, jackknife, rake_again, replicate_means
from zeroward.methods.survey.sample import Sample
from zeroward.methods.survey.trimming import trim
from zeroward.methods.verify.adapters.survey_city import (
    BARRIERS,
    MARGINS,
    OUTCOMES,
    City,
    city_of,
    is_city,
    ms_of,
)
from zeroward.methods.verify.adapters.survey_statistics import (
    METHODS,
    add_estimates,
    add_share,
    add_test,
    factors,
    one_or_list,
)
from zeroward.methods.verify.adapters.survey_tables import table_of
from zeroward.methods.verify.adapters.survey_weighting import calibration_of
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

AUXILIARIES = (*MARGINS, "lpop")
_TIGHT = 1e-9
"""The replicates of the study were raked until no cell changed by more than this share of the total."""


@reads("weighting", "survey estimation", shape=is_city)
def city_weighting(question: Question) -> Answer:
    """Means of all answers under the scheme that the title names, or the statistic that it names after it."""
    city = city_of(question)
    if "jk" in city.title or "boot" in city.title:
        return _replicated(city)
    before, sample = _weighted(city)
    answer = Answer()
    if "ciprop" in city.title:
        method = METHODS.get(city.title.rsplit("ciprop", maxsplit=1)[-1].strip("_ ").split("_")[0], "logit")
        found = share(sample, city.wave1.numbers(city.outcome()), method=method)
        add_share(answer, found.value, found.se, [found.interval.low, found.interval.high])
    elif "ratio" in city.title and len(city.outcomes()) == 2:
        above, below = (city.wave1.numbers(name) for name in city.outcomes())
        quotient = ratio(sample, above, below)
        answer.add("estimate ratio", quotient.value)
        answer.add("se", quotient.se)
    elif "diff" in city.title:
        _difference(city, sample, answer)
    elif "raoscott" in city.title.replace("_", "") or "chisq" in city.title:
        row, by = city.outcome("governance"), _associated(city)
        add_test(answer, rao_scott(sample, city.wave1.column(row), city.wave1.column(by)))
    elif "domain" in city.title or re.search(r"_by_", city.title):
        _domains(city, sample, answer)
    else:
        found_all = ms_of(sample, city)
        add_estimates(answer, found_all, before="ms_")
        _one_answer(city, answer, found_all)
        factors(answer, sample, before.weights)
        spread = kish(sample.weights)
        answer.add("deff_kish kish_deff deff", spread.deff)
        answer.add("n_eff", spread.n_eff)
        _totals(city, answer)
    return answer


def _associated(city: City) -> str:
    """The variable beside the answer in a test of association: the one named after the test, region without."""
    after = re.split(r"rao_?scott|chisq", city.title, maxsplit=1)[-1]
    return next((one for one in city.groups(()) if re.search(rf"(?<![a-z]){one}(?![a-z])", after)), "reg5")


def _one_answer(city: City, answer: Answer, found: Any) -> None:
    """Of one answer alone where the title names it."""
    named = city.outcomes()
    if len(named) == 1:
        one = found[OUTCOMES.index(named[0])]
        answer.add(f"estimate mean {named[0]}", one.value)
        answer.add("se", one.se)


def _totals(city: City, answer: Answer) -> None:
    """The totals that a calibration meets."""
    whole, columns = model_matrix({name: city.frame.column(name) for name in AUXILIARIES})
    for name, value in zip(columns, whole.sum(axis=0), strict=True):
        answer.add(f"poptotals_{name}", float(value))


def _weighted(city: City) -> tuple[Sample, Sample]:
    """The sample before and after."""
    title = city.title
    sample = city.sample(finite="nofpc" not in title)
    if "ipw" in title or "propens" in title or "class" in title or "quintile" in title:
        return sample, _by_propensity(city, classes="class" in title or "quintile" in title)
    if "post" in title:
        return sample, poststratify(sample, city.margins(city.named(["reg5"])[:1])[0])
    if "cal_" in title or "calib" in title:
        return sample, _calibrated(city, sample)
    if "rake" in title or "raking" in title:
        return sample, _trimmed(rake(sample, city.margins(_margins_named(city))), title)
    if "naive" in title or "unweighted" in title or "raoscott" in title or "srs" in title:
        return sample, sample
    raise CannotRead("no scheme of weighting is named")


def _margins_named(city: City) -> list[str]:
    """The variables named before what is asked of the raked sample."""
    before = re.split(r"domain|_by_|diff|ciprop|rao|chisq|trim", city.title)[0]
    named = [name for name in city.named(()) if re.search(rf"(?<![a-z]){name}(?![a-z])", before)]
    if "diff" in city.title and named:
        named = named[:-1]  # the last is what the two groups differ in
    asked = "mission" in before and "domain" in city.title
    return [name for name in named if not (asked and name == "mission")] or list(MARGINS)


def _trimmed(sample: Sample, title: str) -> Sample:
    if "trim" not in title:
        return sample
    bounds = [float(one) for one in re.findall(r"\d+\.?\d*", title.rsplit("trim", maxsplit=1)[-1])]
    if len(bounds) == 2:
        return trim(sample, lower=bounds[0], upper=bounds[1], strict=True)
    if len(bounds) == 1:
        return trim(sample, upper=bounds[0], strict=True)
    raise CannotRead("no bounds of trimming are named")


def _calibrated(city: City, sample: Sample) -> Sample:
    distance, _ = calibration_of(city.title)
    numbers = re.findall(r"\d+\.\d+|(?<=_)\d+(?=_|$|\s)", city.title.split("cal")[-1])
    bounds = (float(numbers[0]), float(numbers[1])) if len(numbers) == 2 else None
    table, _ = model_matrix({name: city.wave1.column(name) for name in AUXILIARIES})
    whole, _ = model_matrix({name: city.frame.column(name) for name in AUXILIARIES})
    return calibrate(sample, table, whole.sum(axis=0), distance=distance, bounds=bounds)


def _by_propensity(city: City, *, classes: bool) -> Sample:
    chances = propensity(
        {name: city.frame.column(name) for name in MARGINS}, city.frame.column("resp")
    ).chances
    weights = class_weights(chances, city.frame.column("resp"))[0] if classes else inverse_weights(chances)
    own = dict(zip(city.frame.column("city").tolist(), weights.tolist(), strict=True))
    return city.sample(finite=False, weights=np.array([own[one] for one in city.wave1.column("city")]))


def _replicated(city: City) -> Answer:
    sample, file = city.sample(), city.question.raw.get("replicate_weights")
    if isinstance(file, str):
        table = table_of(city.question, file)
        made = given(sample.weights, np.column_stack(list(table.columns.values())))
    elif "jk" in city.title:
        made = jackknife(sample.design)
        if "rake" in city.title:
            margins = city.margins(city.named())
            made = rake_again(made, margins, cell_change=_TIGHT * float(margins[0].totals.sum()))
        elif "post" in city.title:
            one = city.margins(city.named(["reg5"])[:1])[0]
            made = adjust_again(
                made, lambda weights: poststratify(Sample(sample.design, weights), one).weights
            )
    else:
        raise CannotRead("bootstrap weights are not given")
    answer = Answer()
    found = replicate_means(made, city.answers(), names=OUTCOMES)
    add_estimates(answer, found, before="ms_")
    _one_answer(city, answer, found)
    answer.add("scale", made.scale)
    answer.add(
        "rscales", float(made.rscales[0]) if len(set(made.rscales.tolist())) == 1 else made.rscales.tolist()
    )
    answer.add("mse", made.around)
    answer.add("nrep", made.count)
    return answer


def _difference(city: City, sample: Sample, answer: Answer) -> None:
    before = re.split(r"diff", city.title)[0]
    pairs = [one for one in city.named(["mission"]) if one in ("mission", "prior")] or ["mission"]
    name = next((one for one in reversed(pairs) if one in before), pairs[0])
    levels, means, found = difference(sample, city.wave1.numbers(city.outcome()), city.wave1.numbers(name))
    answer.add("levels", [int(float(str(one))) for one in levels])
    answer.add("est estimate", [one.value for one in means])
    answer.add("se", [one.se for one in means])
    answer.add("diff difference", found.value)
    answer.add("diff_se", found.se)
    answer.add("n", [one.n for one in means])


def _domains(city: City, sample: Sample, answer: Answer) -> None:
    """The outcome in each category of the variable that is named, or in the one category that is."""
    after = re.split(r"domain|_by_", city.title)[-1]
    variables = ("reg5", "size3", "mission", "prior")
    name = next((one for one in variables if one in after), "reg5")
    groups = city.wave1.column(name)
    levels = np.unique(groups)
    one = [level for level in levels if str(level).lower() in re.findall(r"[a-z]+", after)]
    found = [
        mean(sample, city.wave1.numbers(city.outcome()), domain=groups == level)[0]
        for level in (one or levels)
    ]
    answer.add("levels level", [_label(level) for level in (one or levels)])
    answer.add("est estimate", one_or_list([each.value for each in found]))
    answer.add("se", one_or_list([each.se for each in found]))
    answer.add("n", one_or_list([each.n for each in found]))


@reads("weighting truth", "weighting frame counts", "weighting frame", shape=is_city)
def city_frame(question: Question) -> Answer:
    """Counts of the frame and of the sample by category, and the true means where the study knows them."""
    city = city_of(question)
    answer = Answer()
    answer.add("N", city.frame.rows)
    answer.add("sum_lpop", float(city.frame.numbers("lpop").sum()))
    for table, before in ((city.frame, ""), (city.wave1, "sample_")):
        for name in (*MARGINS, "mission", "region", "size"):
            if name not in table.columns:
                continue
            for level, count in zip(*np.unique(table.column(name), return_counts=True), strict=True):
                answer.add(f"{before}{name}_{_label(level)}", int(count))
    if "truth" in city.title:
        for name in OUTCOMES:
            values = city.truth.numbers(name)
            answer.add(f"mean_{name}", float(values.mean()))
            for group in (*MARGINS, "mission", "region", "size"):
                column = city.frame.column(group)
                for level in np.unique(column):
                    answer.add(f"{group}_{name}_{_label(level)}", float(values[column == level].mean()))
    return answer


def _label(level: object) -> str:
    return str(int(level)) if isinstance(level, float) else str(level)


def barriers(city: City) -> np.ndarray:
    """The answers to the question on barriers, one column per option; those that the title names, if two or more."""
    named = [one for one in city.outcomes() if one in BARRIERS]
    return np.column_stack([city.wave1.numbers(name) for name in (named if len(named) > 1 else BARRIERS)])
