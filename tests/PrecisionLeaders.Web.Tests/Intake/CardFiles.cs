namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Small files of people, all invented, in forms that other programs write.</summary>
internal static class CardFiles
{
    public const string Resume = """
        {"$schema":"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
         "basics":{"name":"Ottoline M. Brack, MD","label":"Geneticist","email":"o.brack@halewater.example","phone":"+44 20 5550 0100","url":"https://brack.example/","summary":"I read genomes of newborns.",
          "location":{"city":"Port Larkhaven","region":"Hale","countryCode":"GB"},
          "profiles":[{"network":"ORCID","username":"0000-0002-1825-0097","url":""},{"network":"Fediverse","username":"@brack","url":"javascript:alert(1)"}]},
         "work":[{"name":"Halewater University","position":"Director","startDate":"2019-04","summary":"Leads."},{"name":"Sable River Health","position":"Fellow","startDate":"2010","endDate":"2012-06-30"}],
         "education":[{"institution":"Merrowby University","area":"Genetics","studyType":"PhD","startDate":"2001","endDate":"2004-07"}],
         "certificates":[{"name":"Board certificate","issuer":"Sable Board","date":"2012"}],
         "publications":[{"name":"Rapid genomes","publisher":"Annals","releaseDate":"2021-03-09","url":"https://doi.org/10.5555/halewater.1"}],
         "awards":[{"title":"Medal","awarder":"Royal Larkhaven Society","date":"2020"}],"volunteer":[{"organization":"Biobank","position":"Trustee","startDate":"2015"}],
         "skills":[{"name":"Pharmacogenomics","keywords":["CYP2D6"]}],"references":[{"name":"Idris Quillon","reference":"She leads."}],
         "projects":[{"name":"GENCARE","description":"Genomes for all","startDate":"2018"}]}
        """;

    public const string Cards = """
        BEGIN:VCARD
        VERSION:4.0
        N:Núñez de la Cruz;María;Luz;Dr.;MD,PhD
        FN:Dr. María Luz Núñez de la Cruz
        ORG:Halewater University;Genomic Medicine
        TITLE:Chief of Genomic
          Medicine
        EMAIL;TYPE=home:maria@home.example
        EMAIL;PREF=1;TYPE=work:mailto:m.nunez@halewater.example
        TEL;VALUE=uri;TYPE="voice,work":tel:+44-20-5550-0100;ext=5
        TEL:+44 20 5550 0101
        ADR;TYPE=work;LABEL="a:b;c":;;1 Quay\, East;Port Larkhaven;Hale;PL1;United Kingdom
        URL:https://orcid.org/0000-0002-1825-0097
        URL:https://halewater.example/nunez
        NOTE:Met at the congress\; knows everyone.\nCall in May.
        EXPERTISE;LEVEL=expert:Pharmacogenomics
        PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRg
        X-SECRET:not read
        END:VCARD
        BEGIN:VCARD
        VERSION:2.1
        N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Quill=F3n;Idris
        FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Idris=20Quill=C3=
        =B3n
        item1.EMAIL;INTERNET;PREF:idris@quillon.example
        PHOTO;ENCODING=BASE64;TYPE=GIF:R0lGODdhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEA
         Ow==
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        KIND:org
        FN:Sable River Health
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        TEL:5
        END:VCARD
        """;

    public const string Cv = """
        CURRICULUM VITAE

        OTTOLINE M. BRACK, MD, PhD
        Professor of Genomic Medicine, Halewater University
        o.brack@halewater.example | +44 20 5550 0100 | https://orcid.org/0000-0002-1825-0097

        EXPERIENCE
        Director | Halewater University | 2019 - Present
        Built the newborn genome programme for 4,100 families, 2019 2020 2021.

        EDUCATION
        MD, Merrowby University, 1998
        PhD in Human Genetics | University of Port Larkhaven | 2001 – 2004
        Residency in paediatrics

        PUBLICATIONS
        Brack OM. Rapid genomes. Annals 2021. doi 10.5555/halewater.1
        """;
}
