"""The real declaration on its edition's page, bare, with findings, and with hostile texts."""

import pytest

from generator.form import Form
from generator.form.marks import with_marks
from generator.writing.preview import PreviewTemplate
from tests.writing.preview import samples


@pytest.fixture
def form() -> Form:
    return samples.real_form()


@pytest.fixture
def template() -> PreviewTemplate:
    return samples.real_template()


@pytest.fixture
def marked(form: Form) -> Form:
    return with_marks(form, samples.diagnostics())


@pytest.fixture
def hostile() -> Form:
    return samples.hostile_form()
