"""The shipped programmes are whole."""

from bot.domain.language import Language
from storage.programmes import programme, programmes


def test_velferdspiloten_has_three_tracks_and_the_five_phases_of_5d() -> None:
    pilot = programme("velferdspiloten")
    assert pilot is not None
    assert [track.id for track in pilot.tracks] == ["joint-meeting", "investment-team", "operative-group"]
    named = [phase.name[Language.NB] for phase in pilot.phases]
    assert named == ["Definisjon", "Undersøkelse", "Generere ideer", "Design", "Realisering"]


def test_program_for_innenforskap_has_three_tracks_and_three_phases() -> None:
    second = programme("innenforskap")
    assert second is not None
    assert (len(second.tracks), len(second.phases)) == (3, 3)


def test_a_track_or_a_phase_says_which_programme_it_is_of() -> None:
    ids = [part.id for each in programmes() for part in (*each.tracks, *each.phases)]
    assert len(ids) == len(set(ids))


def test_a_programme_that_is_not_known_is_none() -> None:
    assert programme(None) is None
    assert programme("5d") is None
