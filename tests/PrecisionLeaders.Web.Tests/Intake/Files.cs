using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Small files of people, all invented, and the ways to read them.</summary>
internal static class Files
{
    public const string OrcidXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <r:record path="/0000-0002-1825-0097" xmlns:r="http://www.orcid.org/ns/record" xmlns:c="http://www.orcid.org/ns/common" xmlns:p="http://www.orcid.org/ns/person"
            xmlns:d="http://www.orcid.org/ns/personal-details" xmlns:o="http://www.orcid.org/ns/other-name" xmlns:a="http://www.orcid.org/ns/activities"
            xmlns:m="http://www.orcid.org/ns/email" xmlns:e="http://www.orcid.org/ns/employment" xmlns:w="http://www.orcid.org/ns/work" xmlns:ed="http://www.orcid.org/ns/education">
          <c:orcid-identifier><c:path>0000-0002-1825-0097</c:path></c:orcid-identifier>
          <p:person>
            <p:name><d:given-names>Ottoline</d:given-names><d:family-name>Brack</d:family-name><d:credit-name>O. M. Brack</d:credit-name></p:name>
            <o:other-names><o:other-name><o:content>Otti Brack</o:content></o:other-name></o:other-names>
            <p:biography visibility="limited"><d:content>I read genomes of newborns.</d:content></p:biography>
            <m:emails><m:email><m:email>second@halewater.example</m:email></m:email><m:email primary="true"><m:email>O.Brack@halewater.example</m:email></m:email></m:emails>
          </p:person>
          <a:activities-summary>
            <a:employments><a:affiliation-group><e:employment-summary put-code="7" visibility="private">
              <c:department-name>Genomic Medicine</c:department-name><c:role-title>Director</c:role-title>
              <c:start-date><c:year>2019</c:year><c:month>04</c:month></c:start-date>
              <c:organization><c:name>Halewater University</c:name></c:organization>
            </e:employment-summary></a:affiliation-group></a:employments>
            <a:educations><a:affiliation-group><ed:education-summary>
              <c:department-name>Genetics</c:department-name><c:role-title>PhD</c:role-title><c:end-date><c:year>2004</c:year></c:end-date>
              <c:organization><c:name>Merrowby University</c:name></c:organization>
            </ed:education-summary></a:affiliation-group></a:educations>
            <a:works><a:group>
              <w:work-summary display-index="0"><w:title><c:title>As a database has it</c:title></w:title></w:work-summary>
              <w:work-summary display-index="1" visibility="public"><w:title><c:title>Rapid <![CDATA[<genomes>]]> in neonatal care</c:title></w:title>
                <c:external-ids><c:external-id><c:external-id-type>doi</c:external-id-type><c:external-id-value>https://doi.org/10.5555/halewater.1</c:external-id-value></c:external-id></c:external-ids>
                <c:publication-date><c:year>2021</c:year><c:month>03</c:month><c:day>09</c:day></c:publication-date></w:work-summary>
            </a:group></a:works>
          </a:activities-summary>
        </r:record>
        """;

    public const string OrcidJson = """
        { "orcid-identifier": { "uri": "https://orcid.org/0000-0002-1694-233X", "path": "0000-0002-1694-233X" },
          "person": { "name": { "given-names": { "value": "Idris" }, "family-name": { "value": "Quillon" }, "credit-name": null },
            "biography": null, "emails": { "email": [ { "email": "idris@quillon.example", "primary": true, "visibility": "public" } ] },
            "addresses": { "address": [ { "country": { "value": "PT" }, "display-index": 1 } ] },
            "keywords": { "keyword": [ { "content": "pharmacogenomics" } ] },
            "researcher-urls": { "researcher-url": [ { "url-name": "Lab", "url": { "value": "https://quillon.example/" } }, { "url-name": "Bad", "url": { "value": "javascript:alert(1)" } } ] },
            "external-identifiers": { "external-identifier": [ { "external-id-type": "Scopus Author ID", "external-id-value": "70012", "external-id-url": { "value": "https://scopus.example/70012" } } ] } },
          "activities-summary": {
            "employments": { "affiliation-group": [ { "summaries": [ { "employment-summary": { "role-title": "Chair", "department-name": null,
                "start-date": { "year": { "value": "2015" }, "month": null, "day": null }, "end-date": null, "organization": { "name": "Sable River Health" } } } ] } ] },
            "qualifications": { "affiliation-group": [ { "summaries": [ { "qualification-summary": { "role-title": "Board certificate", "organization": { "name": "Sable Board" } } } ] } ] },
            "fundings": { "group": [ { "funding-summary": [
              { "title": { "title": { "value": "Genes first" } }, "type": "grant", "start-date": { "year": { "value": "2018" } }, "organization": { "name": "Larkhaven Trust", "address": { "city": "Larkhaven", "region": null, "country": "GB" } },
                "external-ids": { "external-id": [ { "external-id-type": "grant_number", "external-id-value": "LT-44", "external-id-relationship": "self" } ] }, "put-code": 1 },
              { "title": { "title": { "value": "Genes first" } }, "type": "grant", "organization": { "name": "Larkhaven Trust" }, "put-code": 2 } ] } ] },
            "services": { "affiliation-group": [ { "summaries": [ { "service-summary": { "role-title": "Board member", "organization": { "name": "Biobank of Port Larkhaven" }, "visibility": "private" } } ] } ] },
            "distinctions": { "affiliation-group": [ { "summaries": [ { "distinction-summary": { "role-title": "Medal", "organization": { "name": "Royal Larkhaven Society" } } } ] } ] },
            "peer-reviews": { "group": [ { "peer-review-group": [ { "peer-review-summary": [ { "reviewer-role": "reviewer", "completion-date": { "year": { "value": "2020" } }, "convening-organization": { "name": "Journal House" } } ] } ] } ] },
            "works": { "group": [] } } }
        """;

    public const string Csv = """
        Given name,Surname,Degrees,E-mail,ORCID,Phone,City,Position,Organization,Start,Specialties,Why
        Yusra,Hallgren-Pike,"MD, PhD",yusra@quarrybank.example,0000-0002-1825-0097,+44 20 5550 0100,Port Larkhaven,Chief of Genomic Medicine,Quarrybank Health,2019-04,Oncology; Pharmacogenomics,"Runs a programme for 4,100 families."
        ,Nkemelu,,,,,,,,,,
        """;

    public static PeopleFile Read(string text) => PeopleFile.Read(Encoding.UTF8.GetBytes(text));

    public static PersonRecord Person(string text) => Assert.Single(Read(text).Records).Person ?? throw new InvalidOperationException(Read(text).Records[0].Error);

    public static string Error(string text) => Assert.Single(Read(text).Records).Error ?? "no error";

    public static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    public static string Refusal(byte[] bytes) => Assert.Throws<RuleBrokenException>(() => PeopleFile.Read(bytes)).Message;
}
