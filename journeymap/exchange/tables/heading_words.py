"""What the columns of a journey table are called, in English, German, Russian and Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from journeymap.model import KNOWN_METRICS

__all__ = ["FIELDS", "IGNORED", "field_of_heading", "normal"]

IGNORED: Final = "ignore"
"""What is said of a column that is not to be read."""

FIELDS: Final[Mapping[str, str]] = {
    "stage": "stage; stages; phase; phases; journey stage; journey phase; stage name; step group; "
    "phasen; abschnitt; stufe; reisephase; этап; этапы; стадия; стадии; фаза; 阶段; 旅程阶段; 环节; 階段",
    "name": "touchpoint; touchpoints; touch point; touch points; step; steps; name; journey step; moment; "
    "kontaktpunkt; kontaktpunkte; berührungspunkt; schritt; schritte; teilschritt; bezeichnung; "
    "точка контакта; точки контакта; точка касания; точки касания; шаг; шаги; название; "
    "触点; 接触点; 步骤; 名称; 觸點; 接觸點; 步驟",
    "channel": "channel; channels; medium; media; kanal; kanäle; канал; каналы; 渠道; 通道; 媒介; 管道",
    "personas": "persona; personas; actor; actors; who; user; customer type; segment; personen; nutzer; "
    "wer; "
    "zielgruppe; персона; персоны; кто; сегмент; пользователь; 角色; 人物; 用户; 用户画像; 画像; 人物角色",
    "doing": "doing; does; action; actions; activity; activities; customer action; customer actions; "
    "user actions; user action; behaviour; behavior; what they do; what the customer does; description; "
    "task; tasks; "
    "handlung; handlungen; aktivität; aktivitäten; aktion; aktionen; tun; tätigkeit; was tut der kunde; "
    "beschreibung; действие; действия; что делает; действия клиента; поведение; описание; "
    "行为; 行动; 用户行为; 做; 动作; 用户行动; 行為",
    "thinking": "thinking; thinks; thought; thoughts; questions; what they think; mindset; denken; "
    "gedanke; "
    "gedanken; fragen; мысли; мысль; думает; что думает; вопросы; 想法; 思考; 想; 用户想法; 心理",
    "feeling": "feeling; feelings; feels; mood in words; emotional state; fühlen; gefühl; gefühle; "
    "чувства; чувство; чувствует; ощущения; настроение словами; 感受; 感觉; 情感; 感覺",
    "emotion": "emotion; emotions; emotional score; emotion score; sentiment; satisfaction; score; "
    "rating; mood; "
    "emotional journey; emotional curve; emotionen; stimmung; zufriedenheit; bewertung; emotionskurve; "
    "эмоция; эмоции; настроение; оценка; удовлетворенность; удовлетворённость; балл; "
    "情绪; 情绪分; 情绪值; 情绪曲线; 满意度; 评分; 打分; 情緒; 滿意度",
    "sensing": "sensing; senses; sees; hears; wahrnehmung; sinne; видит; слышит; 感官; 看到",
    "pains": "pain; pains; pain point; pain points; painpoint; painpoints; problem; problems; issue; "
    "issues; "
    "frustration; frustrations; barrier; barriers; friction; schmerzpunkt; schmerzpunkte; probleme; "
    "hürden; "
    "боль; боли; проблема; проблемы; барьеры; сложности; 痛点; 问题; 障碍; 痛點; 問題",
    "gains": "gain; gains; delight; delights; highlight; highlights; positives; positive; what works; "
    "freude; "
    "positives erlebnis; begeisterung; радость; радости; плюсы; выгоды; 爽点; 亮点; 惊喜; 收获; 痒点",
    "ideas": "idea; ideas; opportunity; opportunities; improvement; improvements; solution; solutions; "
    "recommendation; recommendations; chance; chancen; idee; ideen; verbesserung; verbesserungen; "
    "lösung; lösungen; "
    "идея; идеи; возможность; возможности; улучшения; решения; 机会; 机会点; 想法建议; 改进; 改善; "
    "建议; 解决方案; 機會; 機會點",
    "backstage": "backstage; back stage; internal process; internal processes; behind the scenes; "
    "support process; "
    "support processes; backoffice; back office; systems; interne prozesse; hintergrund; "
    "hinter den kulissen; "
    "за кулисами; внутренние процессы; бэкстейдж; 后台; 内部流程; 支持流程; 幕后; 後台",
    "evidence": "evidence; physical evidence; artefact; artefacts; artifact; artifacts; nachweis; "
    "artefakte; "
    "артефакты; свидетельства; 有形展示; 物证; 实物",
    "exchanged": "data; information; data exchanged; information exchanged; daten; informationen; данные; "
    "информация; 数据; 信息; 資料",
    "quotes": "quote; quotes; verbatim; verbatims; customer quote; customer quotes; zitat; zitate; "
    "цитата; цитаты; 引语; 原话; 用户原话; 语录",
    "importance": "importance; priority; weight; wichtigkeit; bedeutung; priorität; важность; приоритет; "
    "重要性; 重要程度; 优先级",
    "effort": "effort; customer effort; aufwand; усилие; усилия; трудозатраты; 费力度; 努力程度",
    "duration": "duration; time; time needed; time spent; how long; dauer; zeit; zeitaufwand; "
    "длительность; "
    "время; продолжительность; 时长; 耗时; 时间; 持续时间",
    "moment_of_truth": "moment of truth; moments of truth; mot; key moment; moment der wahrheit; "
    "момент истины; моменты истины; 关键时刻; 真实时刻; 關鍵時刻",
    "severity": "severity; pain severity; severity of pain; schwere; schweregrad; критичность; "
    "серьезность; "
    "серьёзность; 严重程度; 严重性",
    "owner": "owner; responsible; team; department; verantwortlich; zuständig; abteilung; ответственный; "
    "владелец; отдел; 负责人; 责任人; 部门; 負責人",
    "phase": "before during after; vor während nach; до во время после; 前中后",
    "goals": "stage goal; goal; goals; customer goal; customer goals; user goal; user goals; needs; "
    "ziel; ziele; "
    "kundenziel; bedürfnisse; цель; цели; потребности; 目标; 用户目标; 需求; 目標",
    "tags": "tag; tags; label; labels; schlagwort; schlagwörter; тег; теги; метки; 标签; 標籤",
    "links": "link; links; url; ссылка; ссылки; 链接",
    "images": "image; images; picture; pictures; screenshot; bild; bilder; изображение; 图片",
    "confidence": "confidence; validated; evidence level; sicherheit; уверенность; достоверность; "
    "置信度; 可信度",
    IGNORED: "#; no; no.; nr; nr.; id; number; step number; nummer; lfd. nr.; №; номер; п/п; № п/п; "
    "序号; 编号; 編號",
}
"""By field: what its column may be called, parted by ``;``."""

_PIECES: Final = re.compile(r"[/|(),:&;]|\s[-–—]\s|\s+(?:and|und|и|or|oder|или)\s+|和|与|及|、")
_NOISE: Final = re.compile(r"[*_`#>\"'“”«»„?!…]+")


def normal(text: str) -> str:
    """A heading without what people write differently.

    Examples
    --------
    >>> normal("  **Pain_Points?** ")
    'pain points'
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("_", " ")
    # Emoji and signs that dress a heading up are no part of its word.
    plain = "".join(
        " " if unicodedata.category(c) in ("So", "Sk", "Cf", "Mn") and c != "№" else c
        for c in unicodedata.normalize("NFC", plain)
    )
    bare = " ".join(_NOISE.sub(" ", plain).split()).strip(" -–—:.")
    return bare or " ".join(plain.split())


@cache
def _known() -> Mapping[str, str]:
    table = {normal(word): field for field, words in FIELDS.items() for word in words.split(";")}
    return table | {normal(name): f"metric {name}" for name in KNOWN_METRICS}


def field_of_heading(text: str) -> str:
    """The field that a heading means, or ``""``.

    Examples
    --------
    >>> field_of_heading("Pain points / Frustration"), field_of_heading("痛点"), field_of_heading("Weather")
    ('pains', 'pains', '')
    """
    known, name = _known(), normal(text)
    if name in known:
        return known[name]
    # A long text is a cell, not a heading.
    if len(name) > 60:
        return ""
    pieces = [normal(piece) for piece in _PIECES.split(name)]
    return next((known[piece] for piece in pieces if piece in known and known[piece] != IGNORED), "")
