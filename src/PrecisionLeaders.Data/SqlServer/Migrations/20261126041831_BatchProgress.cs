using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class BatchProgress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AskedById",
                table: "ImportBatches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Done",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Due",
                table: "ImportBatches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "ImportBatches",
                type: "nvarchar(600)",
                maxLength: 600,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AskedById",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Done",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Due",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "ImportBatches");
        }
    }
}
