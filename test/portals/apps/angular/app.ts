import '@angular/compiler';
import '../../../../node_modules/@angular/material/prebuilt-themes/indigo-pink.css';
import { ScrollingModule } from '@angular/cdk/scrolling';
import { Component, provideZonelessChangeDetection, type Type } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCardModule } from '@angular/material/card';
import { MatDialogModule } from '@angular/material/dialog';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatListModule } from '@angular/material/list';
import { MatSelectModule } from '@angular/material/select';
import { MatSidenavModule } from '@angular/material/sidenav';
import { MatTableModule } from '@angular/material/table';
import { MatTabsModule } from '@angular/material/tabs';
import { MatToolbarModule } from '@angular/material/toolbar';
import { bootstrapApplication } from '@angular/platform-browser';
import { loadFacts, mountPoint, pageName } from '../facts.ts';
import { makeViews, type View } from './views.ts';

const IMPORTS = [
  ...[
    MatButtonModule,
    MatCardModule,
    MatDialogModule,
    MatExpansionModule,
    MatFormFieldModule,
    MatInputModule,
    MatListModule,
  ],
  ...[MatSelectModule, MatSidenavModule, MatTableModule, MatTabsModule, MatToolbarModule, ScrollingModule],
];

/** A component made without decorators, which the project's TypeScript does not allow; compiled in the browser. */
function component(selector: string, { template, model }: View, imports: readonly unknown[]): Type<unknown> {
  return Component({ selector, template, imports: imports as Type<unknown>[] })(model);
}

const view = makeViews(await loadFacts())[pageName()];
if (view) {
  const Page = component('app-page', view, IMPORTS);
  const template = `<mat-toolbar color="primary">云岭银行 企业现金管理平台 <span style="flex:1"></span> 林知夏</mat-toolbar>
    <mat-sidenav-container style="min-height:700px"><mat-sidenav mode="side" opened style="width:180px"><mat-nav-list>
    <a mat-list-item>签约管理</a><a mat-list-item>归集计划</a><a mat-list-item>付款查询</a></mat-nav-list></mat-sidenav>
    <mat-sidenav-content style="padding:16px"><app-page /></mat-sidenav-content></mat-sidenav-container>`;
  mountPoint().append(document.createElement('app-root'));
  await bootstrapApplication(component('app-root', { template, model: class {} }, [...IMPORTS, Page]), {
    providers: [provideZonelessChangeDetection()],
  });
}
