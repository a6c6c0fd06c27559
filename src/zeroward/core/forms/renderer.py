"""How forms look: `{{ form }}` and `{{ field.as_field_group }}` draw the house's form field everywhere."""

from django.forms.renderers import DjangoTemplates


class HouseRenderer(DjangoTemplates):
    """Label, hint, error, control, in that order; a form with errors opens with links to each of them."""

    form_template_name = "ui/forms/form.html"
    formset_template_name = "ui/forms/formset.html"
    field_template_name = "ui/forms/field.html"
