"""Tells what captions put in brackets for a sound, such as [Music], from words that are said."""

import re

_WORD = re.compile(r"[^\W_]+")
_SOUNDS_WORDS = """
    applause applauding applaud beep beeping beeps bell bells cheering cheers chuckle chuckles
    chuckling clapping claps clears cough coughing coughs gasp gasps giggles giggling hum humming
    laugh laughing laughs laughter music musical noise noises pause pauses ringing rings silence
    sigh sighs sings singing sniffs song sound sounds static whistle whistles whistling música
    musica risas aplausos applausi risate musik applaus gelächter lachen musique applaudissements
    rires muziek gelach applåder skratt музыка аплодисменты смех muzyka oklaski śmiech müzik alkış
    موسيقى تصفيق موسیقی संगीत तालियां 音楽 拍手 笑 笑い 音乐 掌声 笑声 음악 박수 웃음
"""
_SOUNDS = frozenset(_SOUNDS_WORDS.split())
_WITH_WORDS = """
    a all and audience background both by continues crowd dramatic ends everyone fades from gentle
    group heavily in intro light loud loudly off opening outro playing plays quiet quietly room
    soft softly speakers starts stops the their then throat upbeat with
"""
_WITH = frozenset(_WITH_WORDS.split())


def is_sound(aside: str) -> bool:
    """Tell whether what stands in brackets is the name of a sound and no word of a speaker's."""
    words = set(_WORD.findall(aside.casefold()))
    return not words.isdisjoint(_SOUNDS) and words <= _SOUNDS | _WITH
