namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Names nobody bears: given names from many places, family names put together for the purpose. Each family name is used once.</summary>
internal static class DemoNames
{
    public static readonly string[] Given =
    [
        "Abena", "Aurelio", "Beatrix", "Calum", "Chiara", "Dagny", "Devika", "Eamon", "Efua", "Elodie", "Emeka", "Farida", "Florian", "Gwendolyn", "Haruto", "Ileana",
        "Ines", "Ishaan", "Jarek", "Jocasta", "Kalinda", "Kasimir", "Keahi", "Laszlo", "Leilani", "Ludovic", "Maelys", "Magnus", "Marisol", "Mateus", "Mei-Lin", "Mireille",
        "Nadia", "Nikos", "Nilufar", "Odette", "Olamide", "Osric", "Paloma", "Perpetua", "Quentin", "Rania", "Ravindra", "Rosalind", "Ruairi", "Sabine", "Saoirse", "Selim",
        "Severin", "Shirin", "Sigrid", "Solveig", "Tadeusz", "Tamsin", "Tariq", "Temperance", "Thandiwe", "Tiberio", "Ursula", "Valentina", "Vikram", "Winifred", "Xanthe", "Yael",
        "Yevgenia", "Zainab", "Zoltan", "Amadou", "Birgitta", "Corentin", "Delphine", "Evander", "Fenella", "Gethin", "Hanneke", "Ivo", "Jolanta", "Kwabena", "Lorcan", "Mahalia",
        "Niamh", "Octavia", "Pilar", "Rutger", "Sybil", "Torvald", "Umeko", "Verity", "Wanjiru", "Yusuf", "Zelda", "Anouk", "Bertrand", "Cosima", "Dimitra",
    ];

    public static readonly string[] Family =
    [
        "Abelmoor", "Adebowick", "Ainsbrook", "Alderquist", "Amberlane", "Ashcombe-Rao", "Baltisar", "Barrowmead", "Bellavere", "Birchwater", "Blackthorne-Ito", "Brightwell-Sule",
        "Calloworth", "Canterfell", "Carrowby", "Chandravale", "Cobblehurst", "Coldmarsh", "Cranleigh-Obi", "Dalgarven", "Danforth-Mehta", "Deepwell", "Dravenholt", "Dunwarren",
        "Eastervale", "Edgeborough", "Elmqvist-Roy", "Emberley", "Fairweather-Osei", "Falkenrood", "Fennimore-Das", "Ferncastle", "Galbraithe-Nnamdi", "Garrowmere", "Glasswright",
        "Goldenholm", "Greywater", "Hallowmere", "Harrowgate-Lim", "Hawksmead", "Heatherstone", "Hollinquist", "Ilvermore", "Inglewick", "Ivorydale", "Jasperholt", "Jessamine",
        "Kestrelmoor", "Kingsmarrow", "Kirkadale", "Kolverton", "Lanternby", "Larchwood-Amadi", "Lavenholm", "Linwarden", "Lorrimer-Cho", "Maplethorne", "Marlowick", "Meadowcroft-Ali",
        "Mistlebrook", "Montavere", "Nairnwood", "Netherwick", "Nightingrove", "Norquay-Silva", "Oakenshaw", "Okonverre", "Orchardley", "Palewater", "Pemberquist", "Pinefield-Toure",
        "Quillfeather", "Quorndale", "Ravensholt", "Redfern-Acheampong", "Ridgewell", "Rosethwaite", "Rushbrook-Khan", "Saltmarsh", "Sandelwick", "Silverlake-Mbeki", "Skyrmont",
        "Stonebridge-Ueda", "Summerhayes-Baptiste", "Swanmere", "Tallowby", "Thistlewood", "Thornquist", "Umberleigh", "Vandermoor", "Venterwick", "Wavercrest", "Westmarrow",
        "Whitlockson", "Wintergreene",
    ];
}
