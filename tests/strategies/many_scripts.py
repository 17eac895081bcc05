"""A map with a stage in each of many scripts: what has to stay in its box, whoever sets it."""

from __future__ import annotations

from journeymap.model import JourneyMap

__all__ = ["SCRIPTS", "many_scripts"]

SCRIPTS = {
    "english": (
        "Compares the prices of five different shops",
        "Price comparison site",
        "Prices are hard to compare",
    ),
    "deutsch": (
        "Rechtsschutzversicherungsgesellschaftenvergleich",
        "Donaudampfschifffahrtsgesellschaft",
        "Die Widerrufsbelehrungsbestätigungspflicht verwirrt Kundinnen und Kunden",
    ),
    "chinese": (
        "在手机上比较五家网店的吉他价格和评价",
        "比价网站",
        "下单以后才知道要另付运费，而且不能取消订单",
    ),
    "japanese": (
        "五つのオンラインショップの値段を比べる",
        "価格比較サイト",
        "送料が最後の画面まで表示されないので困る",
    ),
    "russian": (
        "Сравнивает предложения пяти интернет-магазинов",
        "Сайт сравнения",
        "Непонятно, сколько стоит доставка",
    ),
    "arabic": (
        "يقارن أسعار خمسة متاجر مختلفة على الإنترنت",
        "موقع المقارنة",
        "لا تظهر تكلفة الشحن إلا في الصفحة الأخيرة",
    ),
    "emoji": (
        "Sends 🎸🎶 and 👩‍👩‍👧 to friends 🇹🇼",
        "Chat 💬",
        "Nobody answers 😶‍🌫️ for days 📵",
    ),
}
"""Name, channel and pain of a touchpoint, by stage."""


def many_scripts() -> JourneyMap:
    """The map, with two personas who feel differently about everything."""
    stages, channels = {}, {}
    for number, (key, (name, channel, pain)) in enumerate(SCRIPTS.items()):
        channels[key] = {"name": channel}
        touchpoint = {
            "name": name,
            "channel": key,
            "doing": f"{name} {pain}",
            "thinking": pain,
            "feeling": channel,
            "emotion": {"mei": number % 5 - 2, "raj": [1 - number % 3, 0]},
            "pains": {"worst": {"text": pain, "severity": number % 5 + 1, "owner": channel}},
            "ideas": {"better": {"text": name, "impact": 4, "effort": 2, "solves": ["worst"]}},
            "confidence": "assumed" if number % 2 else "measured",
            "quotes": [pain],
            "metrics": {"csat": {"value": 3.5, "target": 4, "source": channel}},
            "moment_of_truth": number == 1,
        }
        second = {"name": f"{name} 2", "channel": key, "emotion": {"mei": 1, "raj": -1}}
        stages[key] = {
            "name": name.split(" ")[0][:16],
            "touchpoints": {f"{key}-1": touchpoint, f"{key}-2": second},
        }
    stages["emoji"]["touchpoints"]["emoji-2"]["ends"] = "achieved"  # type: ignore[index]
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "Gitarrenkaufentscheidungsprozess 吉他 ギター гитара جيتار 🎸",
            "goal": "在网上买到第一把合适的吉他 و العزف مع الأصدقاء",
            "owner": "Kundenerlebnisabteilung",
            "personas": {
                "mei": {"name": "小美，初学者", "quote": "请告诉我买哪一把", "goals": ["和朋友一起弹琴"]},
                "raj": {"name": "راج، العائد", "background": "عزف في المدرسة قبل عشرين سنة"},
            },
            "channels": channels,
            "stages": stages,
        }
    )
