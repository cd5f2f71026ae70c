"""Other typography and other names, so that a corpus of US politics teaches wire copy too. All word by word: labels stay."""

from __future__ import annotations

import random

from .documents import Document

_OPEN, _CLOSE = "\u201c", "\u201d"
# opening and closing mark of each style, and how often it is chosen; the rest keeps its own marks
STYLES = [(('"', '"'), 0.12), (("\u2018", "\u2019"), 0.12), (("'", "'"), 0.06), (("\u00ab", "\u00bb"), 0.05), (("\u201e", "\u201c"), 0.05), ((_OPEN, _CLOSE), 0.1)]
LOST_MARK = 0.02  # share of documents' quotation marks that are lost

PEOPLE_LAST = """Nauseda Orban Mbeki Okafor Adeyemi Mwangi Kenyatta Banda Chikwanda Hosseini Rahimi Karimov Tanaka Watanabe
Nguyen Tran Pham Kowalski Nowak Horvath Szabo Novak Svoboda Petrov Ivanova Shevchenko Kovalenko Bondarenko Popescu Ionescu
Dimitrov Papadopoulos Rossi Bianchi Ferrari Dubois Lefevre Moreau Muller Schneider Weber Jansen Vries Lindqvist Virtanen
Hansen Olsen Murphy Byrne Campbell Fraser Hughes Singh Sharma Gupta Iyer Khan Hussain Chaudhry Rahman Perera Silva Costa
Fernandez Gonzalez Ramirez Castillo Quispe Mamani Alvarez Suarez Haddad Khoury Mansour Saleh Barzani Yilmaz Demir Cohen Levy
Mizrahi Abebe Tesfaye Hailu Diallo Traore Keita Ouedraogo Mensah Owusu Boateng Nkosi Dlamini Zulu Mokoena Santoso Wijaya
Reyes Cruz Bautista Kim Park Choi Lee Chen Wang Zhang Liu Tsai Ganbold Tokayev Mammadov Sargsyan Beridze""".split()
PEOPLE_FIRST = """Gitanas Viktor Amina Chinedu Wanjiru Fatima Reza Yuki Hiroshi Linh Minh Agnieszka Piotr Zoltan Katalin Jana
Oksana Volodymyr Dmytro Ilie Elena Nikos Giulia Marco Camille Antoine Heike Jurgen Sanne Lars Aino Siobhan Declan Fiona Rhys
Priya Arjun Imran Ayesha Nadia Joao Beatriz Lucia Mateo Evo Leila Omar Ahmed Layla Mehmet Zeynep Avi Noa Mulugeta Selam
Mamadou Aissatou Kwame Akosua Thabo Nomvula Budi Siti Jose Maria Min-jun Ji-woo Wei Mei Bat Aliya Ilham Anahit Giorgi""".split()
OLD_LAST = """Trump Clinton Obama Sanders Cruz Rubio Bush Kasich Carson Pence Kaine Romney Ryan McConnell Biden Warren Christie
Fiorina Paul Walker Huckabee Putin Comey Kerry Giuliani Conway Podesta Lewandowski Manafort Netanyahu Gingrich Graham McCain
Reid Pelosi Boehner Lynch Abedin Johnson Stein Webb O’Malley Jindal Perry Santorum""".split()
OLD_FIRST = """Donald Hillary Barack Bernie Ted Marco Jeb John Ben Mike Tim Mitt Paul Mitch Joe Elizabeth Chris Carly Rand Scott
Vladimir James Rudy Kellyanne Corey Benjamin Newt Lindsey Harry Nancy Loretta Huma Gary Jill Bill Michelle Martin Rick David
Robert Michael""".split()
PLACES = {
    "Washington": "Nairobi Vilnius Abuja Jakarta Ankara Tbilisi Accra Manila Lima Prague".split(),
    "America": "Kenya Hungary Nigeria Turkey Georgia Ghana Peru Serbia Myanmar Sudan".split(),
    "American": "Kenyan Hungarian Nigerian Turkish Georgian Ghanaian Peruvian Serbian Sudanese Indian".split(),
    "Americans": "Kenyans Hungarians Nigerians Turks Georgians Ghanaians Peruvians Serbs Sudanese Indians".split(),
    "Iowa": "Kursk Donetsk Gujarat Rift Darfur Anatolia Cusco Mindanao Aceh Kaduna".split(),
    "Florida": "Punjab Tigray Bavaria Catalonia Ontario Queensland Kivu Idlib Gaza Crimea".split(),
    "Republican": "Fidesz Likud Labour Conservative Jubilee ANC BJP Fatah Peronist Socialist".split(),
    "Republicans": "Conservatives Socialists Liberals Greens Islamists Peronists Nationalists Maoists Tories Centrists".split(),
}


def augmented(doc: Document, chance: random.Random, names: float = 0.3, marks: bool = True) -> list[str]:
    """The words of `doc` with other quotation marks and other people, or as they were."""
    words = list(doc.words)
    if marks:
        _restyle(words, doc, chance)
    if chance.random() < names:
        _rename(words, chance)
    return words


def _restyle(words: list[str], doc: Document, chance: random.Random) -> None:
    roll = chance.random()
    style = None
    for marks, share in STYLES:
        if roll < share:
            style = marks
            break
        roll -= share
    lose = LOST_MARK if chance.random() < 0.3 else 0.0
    if style is None and not lose:
        return
    inside = False
    for i, word in enumerate(words):
        if doc.breaks[i]:
            inside = False
        opening = word == _OPEN or (word == '"' and not inside)
        closing = word == _CLOSE or (word == '"' and inside)
        if not opening and not closing:
            continue
        inside = opening
        if style is not None:
            words[i] = style[0] if opening else style[1]
        if lose and chance.random() < lose:
            words[i] = ","


def _rename(words: list[str], chance: random.Random) -> None:
    table: dict[str, str] = {}
    for old, new in ((OLD_LAST, PEOPLE_LAST), (OLD_FIRST, PEOPLE_FIRST)):
        table.update({word: chance.choice(new) for word in old})
    for word, options in PLACES.items():
        table[word] = chance.choice(options)
    for i, word in enumerate(words):
        new = table.get(word)
        if new:
            words[i] = new

