from django import forms

from zeroward.core.forms.reasons import ReasonedMixin
from zeroward.core.ui.form_parts import problems


class PledgeForm(ReasonedMixin, forms.Form):
    reasoned = ("target",)

    city = forms.CharField(label="City <b>", help_text="As in the register.")
    target = forms.CharField(label="Target")
    pledge = forms.ChoiceField(label="Pledge", choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect)
    note = forms.CharField(label="Note", required=False)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def test_summary_links_to_each_control_and_the_first_choice() -> None:
    form = PledgeForm({"city": ""})
    assert [(problem.label, problem.target) for problem in problems(form)] == [
        ("City <b>", "id_city"),
        ("Target", "id_target"),
        ("Pledge", "id_pledge_0"),
    ]
    page = str(form)
    assert '<a href="#id_city">City &lt;b&gt;</a>' in page
    assert "3 things to correct" in page


def test_error_stands_above_the_control_and_describes_it() -> None:
    page = str(PledgeForm({"city": ""})["city"].as_field_group())
    assert page.index('id="id_city_helptext"') < page.index('id="id_city_error"') < page.index("<input")
    assert 'aria-describedby="id_city_helptext id_city_error"' in page
    assert 'aria-invalid="true"' in page


def test_choices_are_a_group_described_by_its_error() -> None:
    page = str(PledgeForm({})["pledge"].as_field_group())
    assert page.startswith('<fieldset class="field bad" aria-describedby="id_pledge_error"')
    assert "<legend>Pledge</legend>" in page


def test_only_optional_fields_say_so() -> None:
    page = str(PledgeForm())
    assert page.count("(optional)") == 1


def test_hidden_field_is_kept() -> None:
    assert '<input type="hidden" name="secret"' in str(PledgeForm())


def test_blank_field_takes_a_reason_instead() -> None:
    form = PledgeForm({"city": "Kranj", "pledge": "y", "target__reason": "The council decides in May."})
    assert form.is_valid()
    assert form.cleaned_data["target__reason"] == "The council decides in May."


def test_blank_field_without_a_reason_is_an_error_that_names_both_ways_out() -> None:
    form = PledgeForm({"city": "Kranj", "pledge": "y"})
    assert form.errors["target"] == ["Fill this in, or mark it as not available and say why."]


def test_reason_is_dropped_when_there_is_a_value() -> None:
    form = PledgeForm({"city": "Kranj", "pledge": "y", "target": "2030", "target__reason": "none"})
    assert form.is_valid()
    assert form.cleaned_data["target__reason"] == ""
